// Dates that messages name, in every language, as local dates of somebody who writes on Monday, 23 November 2026.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "../../src/understanding/slots/dates.ts";
import { wordsOf } from "../../src/understanding/words.ts";

const monday = "2026-11-23";

function datesIn(text: string, language = "en", lean: "ahead" | "back" = "ahead", monthFirst = false) {
  const found = findDates(text, wordsOf(text), { language, today: monday, lean, monthFirst });
  return found.map(({ start, end, role, words }) => ({ dates: `${start ?? ""}..${end ?? ""}`, role, words }));
}
const first = (text: string, language?: string, lean?: "ahead" | "back", monthFirst?: boolean) =>
  datesIn(text, language, lean, monthFirst)[0]?.dates ?? null;

describe("a date in English", () => {
  it.each([
    ["today please", "2026-11-23..2026-11-23"],
    ["tomorrow morning", "2026-11-24..2026-11-24"],
    ["the day after tomorrow", "2026-11-25..2026-11-25"],
    ["on Friday", "2026-11-27..2026-11-27"],
    ["this friday", "2026-11-27..2026-11-27"],
    ["next Friday", "2026-12-04..2026-12-04"],
    ["Friday next week", "2026-12-04..2026-12-04"],
    ["a visitor Wed 10am", "2026-11-25..2026-11-25"],
    ["last Thursday", "2026-11-19..2026-11-19"],
    ["on the 3rd", "2026-12-03..2026-12-03"],
    ["1 Oct in Vienna", "2027-10-01..2027-10-01"],
    ["July 10", "2027-07-10..2027-07-10"],
    ["the 3rd of December", "2026-12-03..2026-12-03"],
    ["December 3rd, 2027", "2027-12-03..2027-12-03"],
    ["Friday 27 November", "2026-11-27..2026-11-27"],
    ["2027-01-31", "2027-01-31..2027-01-31"],
    ["31.12.2026", "2026-12-31..2026-12-31"],
    ["3/12/2026", "2026-12-03..2026-12-03"],
    ["in three weeks", "2026-12-14..2026-12-14"],
    ["in 2 days", "2026-11-25..2026-11-25"],
    ["two weeks from now", "2026-12-07..2026-12-07"],
    ["a week ago", "2026-11-16..2026-11-16"],
    ["next week", "2026-11-30..2026-12-06"],
    ["next month", "2026-12-01..2026-12-31"],
    ["end of the month", "2026-11-30..2026-11-30"],
    ["end of next week", "2026-12-04..2026-12-04"],
    ["end of March", "2027-03-31..2027-03-31"],
    ["in March", "2027-03-01..2027-03-31"],
    ["1st of next month", "2026-12-01..2026-12-01"],
    ["for Thursday's workshop", "2026-11-26..2026-11-26"],
    ["tomorrow’s lunch", "2026-11-24..2026-11-24"],
  ])("%s", (text, dates) => expect(first(text)).toBe(dates));

  it.each([
    ["10 to 21 July", "2027-07-10..2027-07-21"],
    ["July 10 to July 21", "2027-07-10..2027-07-21"],
    ["July 10-21", "2027-07-10..2027-07-21"],
    ["from 12 to 26 August", "2027-08-12..2027-08-26"],
    ["28 December to 3 January", "2026-12-28..2027-01-03"],
    ["from Monday until Wednesday", "2026-11-23..2026-11-25"],
    ["between 3 and 5 December", "2026-12-03..2026-12-05"],
    ["three days off from Wednesday", "2026-11-25..2026-11-27"],
    ["from December 7 for 20 weeks", "2026-12-07..2027-04-25"],
    ["two nights from Wednesday", "2026-11-25..2026-11-27"],
  ])("%s, as a range", (text, dates) => expect(datesIn(text)).toMatchObject([{ dates, role: "range" }]));

  it("is the day alone where something belongs to the day, and none where it comes every week", () => {
    expect(datesIn("for Thursday's workshop")).toMatchObject([{ words: "for Thursday" }]);
    expect(datesIn("I stop at two on Thursdays")).toEqual([]);
  });

  it("knows a beginning from an end", () => {
    expect(datesIn("I am away until Friday")).toMatchObject([
      { dates: "..2026-11-27", role: "until", words: "Friday" },
    ]);
    expect(datesIn("by end of Q1")).toMatchObject([{ dates: "..2027-03-31", role: "until" }]);
    expect(datesIn("from 7 December")).toMatchObject([{ dates: "2026-12-07..", role: "from" }]);
  });

  it("looks back where something began already", () => {
    expect(first("sick since Friday", "en", "back")).toBe("2026-11-20..2026-11-20");
    expect(first("on 12 October", "en", "back")).toBe("2026-10-12..2026-10-12");
  });

  it("reads digits as people of the country write them", () => {
    expect(first("12/3/2026", "en", "ahead", true)).toBe("2026-12-03..2026-12-03");
    expect(first("25/3/2027", "en", "ahead", true)).toBe("2027-03-25..2027-03-25");
  });

  it.each([
    "may I have a second screen",
    "we march on without a printer",
    "error 404 on floor 3",
    "I sat on my glasses",
    "room 4.12 is cold",
    "the VPN 10.2.1 client",
    "my desk is 12 years old",
    "31.02.2026",
  ])("finds none in: %s", (text) => expect(datesIn(text)).toEqual([]));
});

describe("a date in other languages", () => {
  it.each([
    ["de", "ab nächsten Montag drei Tage Urlaub", "2026-11-30..2026-12-02"],
    ["de", "vom 10. bis 21. Juli", "2027-07-10..2027-07-21"],
    ["de", "12.-16.12.", "2026-12-12..2026-12-16"],
    ["de", "am 3. Oktober", "2027-10-03..2027-10-03"],
    ["de", "übermorgen", "2026-11-25..2026-11-25"],
    ["de", "bis Freitag", "..2026-11-27"],
    ["de", "Ende des Monats", "2026-11-30..2026-11-30"],
    ["de", "zwei Nächte ab Mittwoch", "2026-11-25..2026-11-27"],
    ["de", "in zwei Wochen", "2026-12-07..2026-12-07"],
    ["es", "del 10 al 21 de julio", "2027-07-10..2027-07-21"],
    ["es", "el próximo viernes", "2026-11-27..2026-11-27"],
    ["es", "la semana que viene", "2026-11-30..2026-12-06"],
    ["es", "a partir del 7 de diciembre", "2026-12-07.."],
    ["es", "pasado mañana", "2026-11-25..2026-11-25"],
    ["es", "hasta el viernes", "..2026-11-27"],
    ["es", "hace dos días", "2026-11-21..2026-11-21"],
    ["fr", "du 12 au 16 décembre", "2026-12-12..2026-12-16"],
    ["fr", "vendredi prochain", "2026-11-27..2026-11-27"],
    ["fr", "la semaine prochaine", "2026-11-30..2026-12-06"],
    ["fr", "dans trois jours", "2026-11-26..2026-11-26"],
    ["fr", "jusqu'au 4 décembre", "..2026-12-04"],
    ["fr", "à partir de lundi", "2026-11-23.."],
    ["fr", "le 1er janvier 2027", "2027-01-01..2027-01-01"],
    ["pt", "de 10 a 21 de julho", "2027-07-10..2027-07-21"],
    ["pt", "na próxima sexta-feira", "2026-11-27..2026-11-27"],
    ["pt", "amanhã", "2026-11-24..2026-11-24"],
    ["pt", "a partir de 7 de dezembro", "2026-12-07.."],
    ["pt", "até sexta", "..2026-11-27"],
    ["it", "dal 10 al 21 luglio", "2027-07-10..2027-07-21"],
    ["it", "venerdì prossimo", "2026-11-27..2026-11-27"],
    ["it", "tra due settimane", "2026-12-07..2026-12-07"],
    ["it", "entro venerdì", "..2026-11-27"],
    ["it", "la prossima settimana", "2026-11-30..2026-12-06"],
    ["hi", "अगले सोमवार से तीन दिन", "2026-11-30..2026-12-02"],
    ["hi", "10 जुलाई से 21 जुलाई तक", "2027-07-10..2027-07-21"],
    ["hi", "शुक्रवार तक", "..2026-11-27"],
    ["hi", "कल", "2026-11-24..2026-11-24"],
    ["hi", "agle somvaar se teen din", "2026-11-30..2026-12-02"],
    ["ja", "7月10日から7月21日まで", "2027-07-10..2027-07-21"],
    ["ja", "来週の金曜日", "2026-12-04..2026-12-04"],
    ["ja", "明日", "2026-11-24..2026-11-24"],
    ["ja", "金曜日までに", "..2026-11-27"],
    ["ja", "来月", "2026-12-01..2026-12-31"],
    ["ja", "今月末", "2026-11-30..2026-11-30"],
    ["ja", "3日後", "2026-11-26..2026-11-26"],
    ["ja", "2027年1月5日", "2027-01-05..2027-01-05"],
  ])("%s: %s", (language, text, dates) => expect(first(text, language)).toBe(dates));
});

describe("a word that is a day in another language", () => {
  it("is none in this one", () => expect(datesIn("j'ai perdu mon badge d'accès", "fr")).toEqual([]));
});

describe("dates of any text", () => {
  it("are real days whose words stand in the text, and beginnings come before ends", () => {
    const word = fc.constantFrom(
      ..."from to until the 3rd 31 12 2026 july may friday next end of week Q1 in two days - / . 月 日 से bis au".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.constantFrom("en", "de", "fr", "hi", "ja"),
        (parts, language) => {
          const text = parts.join(" ");
          for (const { start, end, words } of findDates(text, wordsOf(text), {
            language,
            today: monday,
            lean: "ahead",
            monthFirst: false,
          })) {
            expect(text).toContain(words);
            for (const date of [start, end]) if (date) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
            if (start && end) expect(start <= end).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
