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
`;
