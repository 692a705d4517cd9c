// How bad is an issue? People say who is affected and whether they can work, never "which priority": impact and urgency
// follow from that, and the organisation's matrix does the rest.
import type { Answers, Field } from "./catalog/field.ts";
import type { Item, Level } from "./catalog/item.ts";

type Severity = Pick<Item, "impact" | "urgency">;

/** The two fields that every issue's form ends with. Items must not define fields of these ids. */
export const AFFECTED = "affected";
export const CAN_WORK = "can_work";

const impactOf: Readonly<Record<string, Level>> = { me: "low", team: "medium", site: "high", customers: "high" };
const urgencyOf: Readonly<Record<string, Level>> = { yes: "low", with_difficulty: "medium", no: "high" };

/** Optional, and starting from what the item says of itself: nobody has to answer them. */
export function standardIssueFields({ impact, urgency }: Severity): Field[] {
  return [
    {
      id: AFFECTED,
      type: "choice",
      label: "Who is affected?",
      required: false,
      sensitive: false,
      default: choiceFor(impactOf, impact),
      choices: [
        { id: "me", label: "Only me", synonyms: ["just me", "only my", "myself"] },
        {
          id: "team",
          label: "My team",
          synonyms: ["several of us", "some colleagues", "our whole team", "my colleagues"],
        },
        {
          id: "site",
          label: "Everyone at my location",
          synonyms: [
            "everyone here",
            "everybody",
            "the whole office",
            "the entire floor",
            "the whole shop",
            "all of us",
          ],
        },
        {
          id: "customers",
          label: "Customers",
          synonyms: ["our customers", "clients", "shoppers", "people are queueing"],
        },
      ],
    },
    {
      id: CAN_WORK,
      type: "choice",
      label: "Can you work?",
      required: false,
      sensitive: false,
      default: choiceFor(urgencyOf, urgency),
      choices: [
        { id: "yes", label: "Yes", synonyms: ["no rush", "not urgent", "i can work", "when you have time"] },
        {
          id: "with_difficulty",
          label: "With difficulty",
          synonyms: ["workaround", "slows me down", "barely", "sometimes"],
        },
        {
          id: "no",
          label: "No",
          synonyms: ["cannot work", "can't work", "stuck", "blocked", "nothing works", "completely down"],
        },
      ],
    },
  ];
}

/** What the answers say; where they say nothing, what the item says. */
export function severityOf(answers: Answers, item: Severity): Severity {
  return {
    impact: impactOf[String(answers[AFFECTED])] ?? item.impact,
    urgency: urgencyOf[String(answers[CAN_WORK])] ?? item.urgency,
  };
}

function choiceFor(levels: Readonly<Record<string, Level>>, wanted: Level): string {
  return Object.keys(levels).find((choice) => levels[choice] === wanted) as string;
}
