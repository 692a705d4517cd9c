// Plain speech: greetings, refusals, help, danger, answers from the knowledge base.

import { isOpen, nextOpening } from "../domain/calendar.ts";
import { type Case, numberOf } from "../domain/case.ts";
import { type Location, locationNamed } from "../domain/catalog/content.ts";
import { calendarOf } from "../domain/working-hours.ts";
import type { Block, Button, Card } from "./card.ts";
import { requesterButtons } from "./case-card.ts";
import { delegationCard } from "./delegation-card.ts";
import { departmentName, personName, type Reader } from "./reader.ts";
import type { Saying } from "./saying.ts";
import { moment } from "./time.ts";

export function speechCard(saying: Saying, reader: Reader, record: Case | null = null): Card {
  const { say, refusal, button, knowledge } = reader.words;
  const browse: Button = { label: button.browse, action: { do: "browse" } };
  const mine: Button = { label: button.myCases, action: { do: "my_cases" } };
  switch (saying.say) {
    case "refusal":
      return {
        ...plain(refusal[saying.code as keyof typeof refusal] ?? refusal["not-allowed"]),
        buttons: saying.code === "outdated-button" ? [mine] : [],
      };
    case "trouble":
      return plain(say.trouble(saying.reference));
    case "hello":
      return {
        headline: say.hello(reader.person?.name.split(" ")[0] ?? "", reader.content.organization.name),
        blocks: [
          { block: "text", text: say.helloText },
          ...say.helloExamples.map((text): Block => ({ block: "text", text: `• ${text}` })),
        ],
        buttons: [browse, mine],
      };
    case "small_talk":
      return smallTalk(saying.kind, reader);
    case "other_language":
      return { ...plain(say.otherLanguage), buttons: [browse] };
    case "not_an_answer":
      return plain(saying.name ? say.notAName : say.notAnAnswer);
    case "out_of_scope":
      return { ...plain(say.outOfScope), buttons: [browse] };
    case "person":
      return personCard(saying.departments, reader);
    case "danger":
      return dangerCard(saying.place, record, reader);
    case "despair":
      return despairCard(reader);
    case "which_case":
      return record
        ? {
            ...plain(say.whichCase(`${numberOf(record)}, ${record.title}`)),
            buttons: [
              {
                label: button.addToCase(numberOf(record)),
                action: { do: "add_to_case", case: record.id, event: saying.event },
                style: "primary",
              },
              { label: button.newRequest, action: { do: "new_request", event: saying.event } },
            ],
          }
        : plain(refusal["not-found"]);
    case "added":
      return record
        ? { ...plain(say.addedTo(numberOf(record))), buttons: reopening(record, reader) }
        : plain(say.received);
    case "joined":
      return plain(record ? say.joined(numberOf(record)) : say.received);
    case "linked":
      return plain(say.linked(departmentName(saying.department, reader)));
    case "usage":
      return plain({ link: say.linkUsage, desk: say.commandUsage, kb: say.kbUsage }[saying.of]);
    case "delegation":
      return delegationCard(saying, reader);
    case "delegated":
      return plain(say.delegated(personName(saying.to, reader), moment(saying.until, reader)));
    case "undelegated":
      return plain(say.undelegated);
    case "drafted":
      return plain(knowledge.drafted(personName(saying.owner, reader)));
    case "answered_privately":
      return plain(say.privateAnswer);
    default:
      return plain(say.received);
  }
}

function smallTalk(kind: Extract<Saying, { say: "small_talk" }>["kind"], reader: Reader): Card {
  const { say, button } = reader.words;
  switch (kind) {
    case "greeting":
      return speechCard({ say: "hello" }, reader);
    case "help":
      return {
        headline: say.help,
        blocks: [],
        buttons: [
          { label: button.browse, action: { do: "browse" } },
          { label: button.myCases, action: { do: "my_cases" } },
        ],
      };
    case "complaint":
      return personCard([], reader, say.sorry);
    default:
      return plain(
        { thanks: say.welcome, yes: say.unsureYes, no: say.unsureNo, received: say.received, masked: say.masked }[kind],
      );
  }
}

/** How to reach people, and when they are there. Without a department, all of them. */
function personCard(departments: readonly string[], reader: Reader, headline = reader.words.say.personIntro): Card {
  const { content, words, now } = reader;
  const keys = departments.length > 0 ? departments : [...content.departments.keys()];
  const entries = keys.flatMap((key) => {
    const department = content.departments.get(key);
    const hours = department && content.workingHours.get(department.calendar);
    if (!department || !hours) return [];
    const calendar = calendarOf(hours);
    const opens = nextOpening(calendar, now);
    const when = isOpen(calendar, now)
      ? words.say.personOpen
      : opens === null
        ? ""
        : words.say.personClosed(moment(opens, reader));
    return [{ title: words.say.person(department.name, department.contact), detail: when, buttons: [] }];
  });
  return { headline, blocks: [{ block: "entries", entries }], buttons: [] };
}

function dangerCard(placeId: string | null, record: Case | null, reader: Reader): Card {
  const { say } = reader.words;
  const place = placeId === null ? undefined : reader.content.locations.get(placeId);
  const who = record ? departmentName(record.offering.department.key, reader) : "";
  const alerted = record ? say.dangerText(place?.name ?? "", who, numberOf(record)) : "";
  return {
    headline: say.danger(emergencyNumber(place, reader)),
    badge: { text: reader.words.priority(1), tone: "danger" },
    blocks: [
      ...(alerted ? [{ block: "text" as const, text: alerted }] : []),
      ...(place ? [] : [{ block: "text" as const, text: say.dangerNoPlace }]),
    ],
    buttons: record
      ? [
          {
            label: reader.words.button.reply,
            action: { do: "reply", case: record.id, v: record.version },
            opensForm: true,
          },
        ]
      : [],
  };
}

function despairCard(reader: Reader): Card {
  const { words, content, person } = reader;
  const lines = content.organization.crisis_lines;
  const line = lines[person?.country ?? ""] ?? lines.default ?? "";
  const own = person ? locationNamed(content, person.location) : undefined;
  const hr = content.departments.get("hr");
  return {
    headline: words.say.despair,
    blocks: [
      { block: "text", text: words.say.despairText(line) },
      { block: "text", text: words.say.despairNow(emergencyNumber(own, reader)) },
      ...(hr ? [{ block: "text" as const, text: words.say.person(hr.name, hr.contact) }] : []),
    ],
    buttons: [],
  };
}

/** The site's; elsewhere the country's. */
function emergencyNumber(place: Location | undefined, { content, person }: Reader): string {
  const numbers = content.organization.emergency_numbers;
  return place?.emergencyNumber || numbers[person?.country ?? ""] || numbers.default || "112";
}

/** A word on what was resolved may mean that it is not. */
const reopening = (record: Case, reader: Reader): Button[] =>
  record.state.status === "resolved"
    ? requesterButtons(record, reader).filter(({ action }) => action.do === "reopen")
    : [];

const plain = (headline: string): Card => ({ headline, blocks: [], buttons: [] });
