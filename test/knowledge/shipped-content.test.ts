import { describe, expect, it } from "vitest";
import { loadContent } from "../../src/adapters/content/load-content.ts";
import { AFFECTED, CAN_WORK } from "../../src/domain/priority.ts";

/** By department: the prefix of its ids, its items and its articles. */
const promised = {
  it: [
    "it",
    `new-laptop accessory mobile-phone device-broken device-lost vpn-problem network-problem meeting-room-av email-problem
    printer-problem app-problem till-problem sign-in-problem software-access software-install server-access shared-mailbox
    group-membership storage file-restore phishing-report other`,
    `remote-access passwords own-devices approved-software guest-wifi device-lifecycle phishing ai-tools backup-storage
    meeting-technology`,
  ],
  hr: [
    "hr",
    `onboarding offboarding resignation internal-move working-time visa-letter employment-letter leave adjustment sick-leave
    parental-leave payroll-problem bank-details personal-details benefits training new-position referral
    confidential-concern other`,
    `vacation sick-leave parental-leave family-leave benefits payday remote-abroad probation reviews wellbeing
    onboarding-guide letters learning respect`,
  ],
  facilities: [
    "fac",
    `elevator lighting heating-cooling appliance water-leak power door-lock pests safety accident security cleaning
    office-space desk-booking furniture badge visitor meeting-room catering parking mail lost-found supplies other`,
    `office-hours parking first-aid evacuation pets quiet-rooms recycling rooms visitors shops`,
  ],
  finance: [
    "fin",
    `reimbursement expense-approval corporate-card card-problem invoice customer-billing budget cost-center cash bookkeeping
    report fraud other`,
    `expenses per-diem corporate-card payment-terms vat month-end budgets home-office`,
  ],
  procurement: [
    "proc",
    `purchase purchase-change software quote supplier-new supplier-change supplier-risk supplier-problem delivery contractor
    spend small-buy other`,
    `thresholds preferred-suppliers lead-times what-not-to-buy supplier-code delivery`,
  ],
  legal: [
    "legal",
    `contract-review contract-change nda signature documents privacy-review data-request data-breach notice ip marketing
    disclosure speak-up other`,
    `signing nda privacy-basics retention hold export inventions gifts social-media speak-up`,
  ],
  travel: [
    "travel",
    `booking hotel ground change approval visa emergency upgrade profile event relocation tool other`,
    `policy rail stay private-days safety weekend baggage visa-guide`,
  ],
} as const;

const otherLanguages = ["es", "fr", "de", "pt", "it", "hi", "ja"];
/** A new colleague's first day needs answers for four departments at once. */
const longForms = new Map([["hr-onboarding", 9]]);

const idsIn = (prefix: string, names: string): string[] => names.split(/\s+/).map((name) => `${prefix}-${name}`);

describe("the sample company", async () => {
  const { content, people, faults } = await loadContent("knowledge", { years: [2026, 2027] });
  if (!content) throw new Error("the shipped content cannot be loaded");
  const items = [...content.items.values()];
  const articles = [...content.articles.values()];

  it("has no fault, not even one to be warned of", () => {
    expect(faults).toEqual([]);
  });

  it.each(Object.entries(promised))(
    "has everything that %s promises, and nothing else",
    (key, [prefix, named, written]) => {
      const of = (parts: readonly { id: string; department: string }[]) =>
        parts.filter(({ department }) => department === key).map(({ id }) => id);
      expect(of(items).sort()).toEqual(idsIn(prefix, named).sort());
      expect(of(articles).sort()).toEqual(idsIn(prefix, written).sort());
    },
  );

  it("understands every item from many phrasings, and in all its languages", () => {
    const poor = items.filter(
      ({ examples }) =>
        (examples.en?.length ?? 0) < 12 || otherLanguages.some((language) => (examples[language]?.length ?? 0) < 3),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it("understands Hindi in its own letters and in Latin ones", () => {
    const hindi = items.map(({ id, examples }) => ({ id, phrases: examples.hi ?? [] }));
    const poor = hindi.filter(
      ({ phrases }) =>
        !phrases.some((each) => /\p{Script=Devanagari}/u.test(each)) ||
        !phrases.some((each) => /^[\x20-\x7e]+$/.test(each)),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it("asks two to six things, few of them needed", () => {
    const odd = items.filter(({ id, kind, form }) => {
      const own = form.filter((field) => kind !== "issue" || ![AFFECTED, CAN_WORK].includes(field.id));
      const needed = own.filter((field) => field.required && !field.when && !("default" in field && field.default));
      return own.length < 2 || own.length > (longForms.get(id) ?? 6) || (needed.length > 4 && !longForms.has(id));
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it("says after every request what happens next, in whole sentences", () => {
    const silent = items.filter(
      ({ next_step = "", summary }) => ![next_step, summary].every((text) => /[.!?]$/.test(text)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("promises a time for everything", () => {
    const timeless = items.filter(({ department, targets, kind }) => {
      const own = content.departments.get(department)?.targets;
      const resolution = targets?.resolution ?? own?.resolution;
      const perPriority = [1, 2, 3, 4, 5].every((priority) => own?.priorities[`${priority}` as "1"]?.resolution);
      return !resolution || (kind === "issue" && !targets && !perPriority);
    });
    expect(timeless.map(({ id }) => id)).toEqual([]);
  });

  it("leads from every item to a neighbour, and from no department to itself alone", () => {
    expect(items.filter(({ see_also }) => see_also.length === 0).map(({ id }) => id)).toEqual([]);
    const foreign = items.filter(({ department, see_also }) =>
      see_also.some((id) => content.items.get(id)?.department !== department),
    );
    expect(new Set(foreign.map(({ department }) => department)).size).toBe(7);
  });

  it("answers in articles that somebody answers for, are looked at again in 2027, and are worth reading", () => {
    const poor = articles.filter(({ body, reviewBy, examples }) => {
      const words = body.split(/\s+/).length;
      const asked = otherLanguages.every((language) => (examples[language]?.length ?? 0) >= 2);
      return (
        words < 250 ||
        words > 800 ||
        !/^## /m.test(body) ||
        !reviewBy.startsWith("2027") ||
        (examples.en?.length ?? 0) < 8 ||
        !asked
      );
    });
    expect(poor.map(({ id }) => id)).toEqual([]);
    const owners = articles.map(({ ownerEmail }) => people.find(({ email }) => email === ownerEmail)?.active);
    expect(owners.every(Boolean)).toBe(true);
  });

  it("knows for everybody who works there their place, their cost centre and whom to turn to in despair", () => {
    const { cost_centers, crisis_lines, emergency_numbers } = content.organization;
    const places = [...content.locations.values()];
    for (const { location, costCenter, country } of people) {
      expect(places.map(({ name }) => name)).toContain(location);
      expect(Object.keys(cost_centers)).toContain(costCenter);
      expect(Object.keys(crisis_lines)).toContain(country);
      expect(Object.keys(emergency_numbers)).toContain(country);
    }
    for (const { country, emergencyNumber } of places) expect(emergency_numbers[country]).toBe(emergencyNumber);
  });

  it("has working hours for every department and for everybody's own clock at every place", () => {
    const { working_hours } = content.organization;
    for (const calendar of [working_hours, ...[...content.departments.values()].map((each) => each.calendar)])
      for (const id of content.locations.keys()) expect(content.workingHours.has(`${calendar}@${id}`)).toBe(true);
  });
});
