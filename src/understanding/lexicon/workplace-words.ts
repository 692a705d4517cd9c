// English words of working life that people use for what a page calls by another name. Words of one line may stand for one
// another; those before an arrow may be answered by those after it, but not the other way round. A line
// that no page needs does no harm, since only words that a page has are ever looked for.

export const workplaceWords = `
time off, leave, vacation, holiday, holidays, pto, day off, days off, annual leave, absence, away from work
sick, ill, illness, unwell, sickness, sick leave, disease, flu
doctor, physician, medical, clinic, hospital
medical, health, healthcare, treatment
baby, newborn, birth, childbirth, infant, child
maternity, paternity, parental, parental leave, adoption, pregnant, pregnancy, expecting
mother, father, mom, dad, parent, family
grandmother, grandfather, sister, brother, uncle, aunt, cousin -> family, relative
wife, husband, spouse, partner
kid, kids, child, children, son, daughter -> child, dependent, family
daycare, nursery, kindergarten, childcare, babysitter -> childcare, dependent, child
died, death, funeral, passed away, bereavement
juror, jury, court, witness
army, navy, military, veteran, vet, soldier, reserve, armed forces
storm, snow, hurricane, flood, flooded, blizzard, earthquake -> weather, emergency, safety, disaster
vaccine, vaccination, shot, jab, vaccinated
blood, organ, donor, donate, donation
donate, give, transfer -> donate, donation, transfer
balance, accrued, accrual, remaining, left over, leftover
carry over, carried over, roll over, rollover
overtime, extra hours, comp time, compensatory, credit hours
hours, schedule, shift, working hours, work hours, timetable
part time, reduced hours, fewer hours
flexible, flextime, flexitime, maxiflex
lunch, meal break, break, midday
remote, remotely, telework, teleworking, work from home, working from home, home office, wfh, distributed, virtual
abroad, overseas, foreign, another country, international, other countries
commute, commuter, commuting, transit, bus, subway, metro, train -> transit, commuter, transportation
bike, bicycle, cycling
car, vehicle, automobile, driving, mileage
park, parking, garage, parked
uber, lyft, cab, taxi, ride share, rideshare, local transportation
plane, airplane, aircraft, flight, fly, flying, airline, airfare, air
ticket, fare, booking, reservation, book, reserve
hotel, lodging, accommodation, motel, overnight, airbnb
trip, travel, journey, traveling, business trip
food, meal, meals, dinner, breakfast, restaurant, eat, per diem
baggage, luggage, suitcase, bag
expense, expenses, cost, costs, spend, spent, expenditure
reimburse, reimbursement, refund, claim, pay back, paid back, money back, get back, out of pocket, voucher
receipt, invoice, bill, billing
credit card, travel card, government card, company card, corporate card, purchase card
purchase, buy, buying, procure, procurement, acquire, acquisition, order, ordering
supplier, vendor, contractor, seller
quote, bid, tender, proposal
approve, approval, permission, sign off, authorize, authorization, authorized, allowed, clearance, okay, consent
boss, manager, supervisor, lead, superior
direct report, direct reports, subordinate, team member, report -> direct report, employee, staff
head, director, chief, executive, leadership, leader
colleague, coworker, teammate, co worker, peer
employee, staff, worker, personnel, people
newcomer, new hire, new employee, newbie, new joiner, starter -> new, onboarding, employee
joining, start, starting, onboarding, onboard, first day, orientation, first week
quit, quitting, leaving, resign, resignation, offboarding, separation, last day, notice, depart, departing, moving on
fired, terminated, dismissal, dismissed, termination, laid off -> termination, removal, separation
retire, retirement, pension, fers, superannuation
401k, thrift, tsp, retirement savings
social security, ssn, social security number -> personally identifiable, pii, sensitive
salary, pay, wage, wages, paycheck, compensation, earnings, income
pay slip, payslip, paystub, pay stub, earnings statement, paycheck
payday, payroll, paid
raise, step increase, within grade, pay rise, more money
bonus, award, reward, prize, monetary award
tax, taxes, withholding, w4, w2
insurance, coverage, cover, insured, policy
dentist, dental, teeth
glasses, eyesight, vision, eye, optician, optometrist, contact lenses
pre tax, pretax, flexible spending, fsa, tax free, tax exempt, tax exemption
student debt, student loan, loan, loans, debt
forgive, forgiven, waive, waived, waiver, forgiveness
benefit, benefits, perk, perks
proof, evidence, verification, verify, certificate, confirmation, confirm, letter
landlord, mortgage, lender, bank -> verification, verify, lender, property
discrimination, harassment, bullying, mobbing, bully, harass, hostile, offensive, insult, racist, sexist
complaint, complain, grievance, concern, concerns, report -> complaint, report, concern
conflict, argument, dispute, disagreement, tension
feedback, criticism, criticize, comments, praise -> feedback
review, appraisal, evaluation, assessment, rating, performance review, rated
goal, goals, objective, objectives, target -> goal, plan, objective
underperforming, poor performance, not performing, underperformer, weak performance, not doing well -> performance, underperforming, improvement
promotion, promoted, promote, advancement, career
vacancy, vacancies, opening, open position, open role, job, jobs, position, posting
applicant, candidate, apply, application, applying
hire, hiring, recruit, recruiting, recruitment, recruiter, talent
interview, interviewing, interviews
cv, resume, curriculum
refer, recommend, referral, recommendation, put forward, nominate, nomination
contract, agreement, term, appointment
extend, extension, renew, renewal, prolong, renewed
secondment, detail, on loan, loan, borrow, assignment -> detail, detailee, assignment
mentor, coach, mentoring, coaching, buddy
course, class, training, workshop, seminar, webinar, lesson, learn, learning
conference, event, convention, summit, meetup
talk, speech, speaker, speaking, present, presenting, presentation, keynote
language, languages, speak
study, degree, university, college, education, diploma
laptop, computer, machine, notebook, pc, workstation, mac, macbook
windows, pc, mac, macos, apple
monitor, screen, display
headset, headphones, earphones, peripheral, peripherals, keyboard, mouse, webcam
phone, mobile, cell phone, smartphone, iphone, telephone, call
chair, desk, ergonomic, furniture, standing desk
broken, damaged, defective, not working, malfunction, doesnt work, stopped working, fails, error, issue, problem, trouble
lost, lose, stolen, theft, missing, misplaced
forgot, forgotten, left behind, left it at home
badge, id card, piv, access card, card, identification, credential, building pass
key, keys, lock, locked, unlock
password, passphrase, login, log in, logon, sign in, credentials, pin, logins
two factor, second factor, mfa, 2fa, multi factor, multifactor, authenticator
account, user, profile, seat, license
access, get into, permission, permissions, log in, rights
software, app, application, program, tool, apps
install, installed, installing, installation, download, set up
license, licence, seat, subscription
add on, add ons, plugin, plugins, extension, extensions, power ups, integration, integrations
update, upgrade, patch
network, wifi, wi fi, internet, wireless, hotspot, connection
vpn, remote access, anyconnect, tunnel
print, printer, printing, toner, copy, scan, scanner
email, e mail, mail, mailbox, inbox, gmail, message
mailing list, distribution list, listserv, google group, email list, group
chat, slack, messaging, message, channel, dm
channel, room, chat room
ping, notify, notification, mention, alert
everybody, everyone, all staff, whole organization, organization wide, agency wide -> all, everyone, announcement
announce, announcement, tell everybody, broadcast, newsletter
calendar, appointment, appointments, schedule, availability, free busy
meeting, call, video call, videoconference, zoom, conference call, hangout
microphone, mic, mute, unmute
subtitle, subtitles, caption, captions, captioning, transcript
sign language, asl, signing, interpreter
deaf, hearing impaired, hard of hearing, hearing
blind, visually impaired, screen reader, low vision -> screen reader, accessibility, vision
disability, disabled, disabilities, impairment, handicap, accommodation, accessible, accessibility, section 508
file, files, document, documents, folder, drive, storage
backup, back up, restore, recover
share, sharing, shared
record, records, archive, archived, retention, keep
delete, remove, erase, deleting, cancel, get rid
cancel, stop, end, discontinue, terminate
cancelled, canceled, scrapped, called off
change, modify, edit, update, alter, amend, correct, fix, adjust
wrong, incorrect, mistake, error, typo
add, create, new, make, set up
request, ask, order, apply, submit, ticket, form
form, forms, paperwork, papers, questionnaire, application, template
survey, questionnaire, poll, form
sign, signature, docusign, e signature, esign, signing
submit, hand in, file, send in, turn in, fill in, fill out, complete
deadline, due, due date, by when, when must
duration, how long, length, time, timeline
steps, process, procedure, how to, instructions, guide
contact, phone number, email address, reach, get in touch, whom do i ask, help desk, helpdesk, support, service desk
help, support, assistance
personal data, pii, personally identifiable, private data, personal information, sensitive
confidential, secret, private, privacy, confidentiality
nda, non disclosure, confidentiality agreement
hacked, breach, incident, security incident, hacker, attack, malware, virus, compromised
phishing, suspicious, scam, spam, strange email, fake
vulnerability, hole, flaw, bug, weakness
encrypt, encryption, encrypted
law, laws, legal, regulation, act, statute, lawyer, attorney, counsel
policy, policies, rule, rules, guideline, guidelines, guidance
ethics, ethical, conflict of interest, gift, gifts
media, press, journalist, reporter, newspaper
public, citizens, citizen, general public
foia, freedom of information, public record
guest, guests, visitor, visitors, outside, external
client, customer, partner, agency
building, office, site, location, headquarters, hq
room, meeting room, conference room, book a room
kitchen, pantry, fridge, refrigerator, coffee
supplies, stationery, pens, paper, office supplies
mail, post, package, parcel, ship, shipping, courier, delivery, deliver
move, moving, relocate, relocation, relocating, relocated, new address, duty station
address, home address, street
name, surname, last name, married name, rename, married, preferred name
gender, pronoun, pronouns
emergency, evacuation, fire alarm, fire drill, fire
nursing, lactation, pump, breastfeeding, mothers room, milk
gym, fitness, sports, exercise, wellness
stress, burnout, mental health, counseling, counselling, therapist, psychologist, depressed, employee assistance
weekend, saturday, sunday
fortnight, two weeks, pay period, biweekly, timesheet
timesheet, timecard, time card, time tracking, tock, hours worked, log hours, enter time
billable, chargeable, bill, charge
budget, money, funds, funding, fund, finance, financial
code, repository, repo, repos, github, source code
developer, programmer, engineer, coder, engineers, engineering, developers
design, designer, designers, ux, mockup, mockups, prototype
website, site, web page, webpage, page
domain, subdomain, url, web address
server, host, hosting, cloud, aws
launch, go live, release, going live, ship, deploy
test, testing, trial, try out
research, study, user research, usability
blog, article, post, write, writing
logo, brand, branding, visual identity
picture, photo, image, avatar, headshot
whiteboard, mural, sticky notes
spreadsheet, excel, sheet, sheets
slides, powerpoint, deck, presentation, slide
community, guild, working group, club, affinity group, employee group
social, party, happy hour, drinks, celebration, get together
history, founded, began, origin, started
mission, purpose, goal, vision, values, stand for
organization chart, org chart, structure, hierarchy
acronym, acronyms, abbreviation, stands for, glossary, jargon, meaning
debt, owe, owing, outstanding, overdue
price, fee, charge, rate, cheap, cheapest, cost
limit, maximum, most, threshold, cap, at most
minimum, least, at least
eligible, eligibility, entitled, qualify, who can, who gets
mandatory, required, obligatory, must, compulsory, requirement
optional, voluntary
temporary, interim, short term
permanent, indefinite
intern, internship, student, apprentice, trainee
volunteer, volunteering
union, labor, works council, collective agreement
immigration, visa, work permit, passport, citizenship
drug, alcohol, smoking, tobacco
weapon, gun
dog, cat, pet, pets, animal
stock, shares, equity, rsu, options, stock options
sabbatical, career break, long break, leave of absence, unpaid leave
compassionate leave, bereavement leave, mourning, grief, grieving, funeral
die, dies, death, deceased, life insurance, survivor, beneficiary, next of kin
premature, preterm, neonatal, intensive care
miscarriage, stillbirth, pregnancy loss, baby loss
ivf, fertility, infertility, fertility treatment
dad, paternity, father
mum, mom, mummy, maternity, mother
girlfriend, boyfriend, fiance, wife, husband -> partner, spouse, family
grandma, grandpa, granny, niece, nephew, in laws, relative -> family, relative
caregiver, carer, care for, caring for, look after, looking after
elderly, aging, ageing, old age
wedding, marriage, honeymoon, married, civil partnership
divorce, separation, separated
birthday, anniversary
christmas, xmas, new year, festive, holiday season
bank holiday, public holiday, federal holiday, national holiday, holidays
friday, fridays, four day week, compressed
summer hours, summer, shorter hours
half day, afternoon off, morning off
break, rest, pause
sleep, nap, tired, exhausted, fatigue
accident, injury, injured, hurt, broken leg, workers compensation
first aid, ambulance, defibrillator, paramedic
hospital, surgery, operation, operated, procedure
cancer, chronic, long term illness, serious illness
therapist, therapy, shrink, psychologist, psychiatrist, counseling, counselling
helpline, hotline, employee assistance, eap, assistance programme
private healthcare, private medical, health plan, medical insurance
prescription, medicine, medication, drugs, pharmacy
lenses, spectacles, eye test, eyewear, frames
disabled, unable to work, income protection, disability insurance
yearly, annual, every year, per year, each year
monthly, every month, per month, each month
weekly, every week, per week, each week
daily, every day, per day, each day
quarterly, every quarter, quarter
twice, two times, second time
frequency, how often, regularly, regular
borrow, lend, loan, lent, advance
season ticket, travel pass, rail pass, train pass, travelcard, railcard
scooter, motorbike, motorcycle -> vehicle, bike, bicycle
cyclist, pedal, cycle, bike, bicycle, helmet
electric car, ev, charging, charger, charge point
rent a car, rental car, hire car, car hire, car rental
petrol, gas, fuel, gasoline, mileage, fuel card
toll, congestion charge, parking fee
coach, bus, shuttle
rail, railway, train, trains
business class, first class, upgrade, economy, premium
layover, stopover, connecting flight
delayed, cancelled flight, missed flight, missed connection
jet lag, long haul
time zone, time difference
passport, visa, border, entry requirements
tips, gratuity, tipping
allowance, per diem, daily allowance, subsistence
advance, prepay, upfront, up front, prepaid
currency, exchange rate, foreign money, euros, dollars
vat, sales tax, tax exempt
pay rise, payrise, increase, raise, salary review, salary increase, pay review, merit
underpaid, market rate, benchmark, salary band, pay band, pay grade, grade, level
commission, incentive, bonus, profit sharing, profit share
profits, profit, earnings, surplus
direct deposit, bank account, bank details, account number
deduction, deducted, garnish, taken out, salary sacrifice
owed, outstanding, repay, pay back, payback, repayment
voucher, gift card, coupon, discount, perk
gadget, gadgets, tech, device, devices, electronics
tablet, ipad, device
mobile, handset, sim, sim card, roaming, data plan
docking station, dock, adapter, cable, dongle, usb
stick, usb stick, flash drive, thumb drive, removable media
webcam, camera
wireless, bluetooth, headphones, earbuds
charger, power supply, battery, adapter
crash, crashed, crashes, frozen, freezes, bug, exception, error
outage, downtime, down, unavailable, incident
slow, performance, latency, speed
monitoring, dashboard, dashboards, metrics, alerting, alerts
logs, logging, log
alert, alarm, warning
hard drive, hard disk, disk, drive, storage
scramble, encrypt, encryption, disk encryption
antivirus, anti virus, virus scanner, endpoint protection, malware
firewall, firewalls
jailbreak, jailbroken, rooted, root
own device, private phone, private laptop, personal device, byod, own laptop, personal laptop, bring your own device
lock screen, screen lock, unattended, locked screen, screensaver
patch, patches, security update, automatic update, automatic updates, auto update
ubuntu, fedora, linux, debian, distribution, distro
operating system, os
container, containers, docker, virtual machine, vm
editor, ide, development environment
open source, open sourced, public code
free trial, trial, demo, evaluation
saas, cloud service, online tool, web tool
whiteboard, board, boards, miro, mural
share externally, outside the company, external sharing, external users, third party
nicked, pinched, robbed, burgled, mugged, theft, stolen
left on the train, left in a taxi, lost property, lost and found
wipe, erase, delete, securely delete, shred, shredding, destroy, dispose, disposal
subject access, data subject, copy of my data, data request, right of access
gdpr, data protection, privacy, personal data
consent, opt in, opt out, opting out, unsubscribe
cookie, tracking, analytics
whistleblower, whistleblowing, blow the whistle, speak up, wrongdoing, misconduct
bribe, bribery, corruption, kickback, gift, gifts, hospitality, present
fraud, theft, embezzle, stealing, dishonest
sue, court, tribunal, lawsuit, legal action, litigation
lawyer, solicitor, attorney, legal advice
discipline, disciplinary, warning, misconduct, sanction
mediation, mediator, arbitrate, arbitration
side job, second job, side gig, side hustle, moonlighting, moonlight, outside work, outside employment, freelance, freelancing
competitor, competition, rival, non compete
invention, intellectual property, patent, copyright, ip
trademark, logo, brand
freelancer, contractor, self employed, consultant, temp
redundancy, redundant, layoff, laid off, severance, severance package, let go
fire, firing, let go, sack, sacked, dismiss, dismissal
leaving interview, exit interview, leaving chat
leaver, leavers, departing, ex employee, former employee, alumni
notice, notice period
trial period, probation, probationary
bounty, reward, finders fee, referral bonus, referral
friend, mate, acquaintance -> referral, refer, candidate
reject, rejected, unsuccessful, turned down, declined
apprentice, apprenticeship, academy, graduate
skills, competencies, competency, capability, capabilities
senior, seniority, grade, level
job title, titles, title, role, roles, position
one on one, one to one, 1 1, 121, 121s, one on ones, one to ones, check in, check ins
yearly review, annual review, appraisal, annual reviews
kpi, okr, target, targets, goal, goals
bench, between projects, unassigned, no project, not on a project, unstaffed
staffing, staffed, scheduling, allocation, assigned
kickoff, kick off, start of a project
retro, retrospective, lessons learned, post mortem, postmortem, after action
standup, stand up, daily, huddle
sprint, iteration, cycle
roadmap, planning, plan
stakeholder, stakeholders, sponsor
all hands, town hall, company meeting, all staff meeting
offsite, retreat, get together, meetup, meet up, meet ups, in person, face to face
team lunch, lunch, free lunch, free food, team meal
booze, alcohol, beer, wine, drinks
snack, snacks, fruit, drinks, pantry
wash up, washing up, dishes, dishwasher, mugs, cups, crockery, cutlery
bin, bins, rubbish, trash, garbage, waste, recycling, recycle
clean, cleaning, tidy, cleaner, mess
dress code, clothes, clothing, wear, outfit, attire, jeans, shorts, sweatpants, joggers
smell, noise, noisy, loud, quiet
heating, air conditioning, hot, cold, temperature, thermostat
wheelchair, ramp, step free, accessible, accessibility, mobility
elevator, lift, stairs, stairway
floor, storey, level
entrance, front door, door, reception, front desk, lobby
locker, lockers, storage
desk booking, hot desk, hot desking, reserve a desk, book a desk, hotdesk
workspace, seat, desk, workstation
capital, city centre, downtown
evacuate, evacuation, fire alarm, assembly point, fire warden
power cut, blackout, power outage, electricity
pandemic, covid, coronavirus, quarantine, contagious
ballot, vote, voting, election, polling
charity, donation, fundraising, volunteering, volunteer
politics, political, campaign, hatch act
religion, religious, prayer, faith
diversity, inclusion, equality, equal opportunity, equity, minority
transgender, trans, transition, gender identity
nickname, preferred name, display name
time sheet, timesheets, log my time, track time, hours
overtime, on call, standby, out of hours, after hours, weekend work
night shift, nights, rota, roster, shift swap
home town, move house, moving house, moving home, new home, change of address, relocation
live, reside, residence, living, based
phishing, phish, dodgy email, suspicious email, spear phishing
password manager, 1password, lastpass, vault, keychain
reset, recover, unlock, forgot
expire, expires, expired, expiration, run out, runs out, valid, validity
log, record, book, enter, register
sign up, enrol, enroll, enrolment, enrollment, join, register, registration
opening hours, open, opens, closed, shut, closing time
wait, waiting time, turnaround, response time, how fast, how soon
priority, urgent, asap, rush, expedite
overseas, expat, secondment abroad, working abroad, work from abroad
`;
