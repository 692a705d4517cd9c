// Who hears of what. Cards follow their record by themselves; a notice is for what somebody should not have to look for.
import type { Case } from "./case.ts";
import type { CaseEvent } from "./case-event.ts";
import type { PersonId } from "./person.ts";

/** `urgent` is said at once; the rest waits for the person's own working hours. */
export type Notice = {
  readonly event: CaseEvent;
  readonly urgent: boolean;
} & ({ readonly to: "person"; readonly person: PersonId } | { readonly to: "desk"; readonly department: string });

const quietInAChain: readonly CaseEvent["kind"][] = ["raised", "taken", "approved", "held", "resolved", "word-given"];

/** The notices of one event, with the record as it is after it. Nobody is told what they did themselves. */
export function noticesOf(record: Case, event: CaseEvent): Notice[] {
  const { requester, author, watchers, assignee, handlers, offering } = record;
  const told: Notice[] = [];
  const tell = (people: readonly (PersonId | null)[], urgent = true) => {
    for (const person of people) {
      const known =
        person === null ||
        person === event.by ||
        told.some((notice) => notice.to === "person" && notice.person === person);
      if (!known) told.push({ to: "person", person: person as PersonId, event, urgent });
    }
  };
  const tellDesk = (department = offering.department.key) => told.push({ to: "desk", department, event, urgent: true });
  // The chain on the parent's card tells the requester how its steps go.
  const requesters = record.parent && quietInAChain.includes(event.kind) ? [] : [requester, author];
  // Where there is no channel for it, or somebody has it already, people are told instead of the queue.
  const tellWorkers = () => {
    if (assignee !== null) tell([assignee]);
    else if (handlers.length > 0) tell(handlers);
    else tellDesk();
  };

  switch (event.kind) {
    case "raised":
      tell(requesters);
      break;
    case "approval-settled":
      tell(event.released);
      break;
    case "approval-overridden": {
      const approval = record.approvals.find(({ id }) => id === event.approval);
      tell([...(approval?.seats.map(({ asked }) => asked) ?? []), ...requesters]);
      break;
    }
    case "approval-reseated":
      tell(event.released);
      break;
    case "info-asked":
    case "declined":
      tell(requesters);
      break;
    case "approved":
      tell(requesters);
      // Its card has been there all the time; only now is it theirs to take.
      if (assignee === null) tellWorkers();
      break;
    case "info-given":
      tell(record.approvals.find(({ id }) => id === event.approval)?.seats.map(({ asked }) => asked) ?? []);
      break;
    case "taken":
      tell(requesters);
      break;
    case "assigned":
      tell([event.to]);
      break;
    case "released":
      tellWorkers();
      break;
    case "task-ready": {
      const task = record.tasks.find(({ id }) => id === event.task);
      const policy = offering.item.tasks.find(({ id }) => id === event.task);
      const isWork = policy?.item === undefined && policy?.approval === undefined;
      // What can start at once is new on its card as well.
      if (task && isWork && event.at !== record.createdAt) tellDesk(task.department);
      break;
    }
    case "held":
      tell(requesters);
      break;
    case "replied":
      // A word to the requester of a private case is not for those who only have the same trouble.
      tell(record.visibility === "open" ? [...requesters, ...watchers] : requesters);
      // The colleagues read it under their card.
      if (handlers.length === 0) tellDesk();
      break;
    case "known-issue":
    case "promised":
    case "word-given":
      tell([...requesters, ...watchers]);
      break;
    case "commented":
      if (requesters.includes(event.by)) tellWorkers();
      else tell([...requesters, assignee]);
      if (assignee !== null && handlers.length === 0) tellDesk();
      break;
    case "noted":
      tellDesk(event.department);
      break;
    case "answers-changed":
    case "reopened":
    case "cancel-asked":
      tellWorkers();
      break;
    case "resolved":
      tell([...requesters, ...watchers]);
      break;
    case "canceled":
      if (requesters.includes(event.by)) {
        if (assignee !== null) tell([assignee]);
      } else tell([...requesters, ...watchers]);
      break;
    case "transferred":
      tell(requesters);
      tellDesk(event.to);
      break;
    case "item-changed":
    case "merged":
      tell([...requesters, ...watchers]);
      break;
    case "reminded":
      remind(event.about);
      break;
    case "at-risk":
    case "breached":
      tell(event.tell, record.priority === 1);
      if (event.queue && handlers.length === 0) tellDesk();
      break;
    default:
      break;
  }
  return told;

  function remind(about: string): void {
    const [topic, id] = about.split(":") as [string, string];
    if (topic === "approval") {
      const approval = record.approvals.find((each) => each.id === id);
      tell(
        approval?.seats
          .map(({ asked }) => asked)
          .filter((asked) => !approval.decisions.some(({ by }) => by === asked)) ?? [],
        false,
      );
    } else if (topic === "hold" && id !== "date") tell(requesters, false);
    else if (topic === "hold" || topic === "known") tellWorkers();
    else {
      const task = record.tasks.find((each) => each.id === id);
      if (task?.assignee) tell([task.assignee], false);
      else if (task) tellDesk(task.department);
    }
  }
}
