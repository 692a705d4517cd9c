// Every job there is: its name, the shape of its data, and the use case that does it.
import { z } from "zod";
import type { Job, JobHandler, JobOutcome } from "../ports/jobs.ts";
import { advanceWorkflow } from "./advance-workflow.ts";
import { deliverMessage, deliverWaiting } from "./deliver-message.ts";
import { deliverSurface } from "./deliver-surface.ts";
import { followPerson } from "./follow-person.ts";
import { keepHouse } from "./keep-house.ts";
import { lookAtAnswer } from "./look-at-answer.ts";
import { lookAtCase } from "./look-at-case.ts";
import type { Ports } from "./ports.ts";
import { publishArticle } from "./publish-article.ts";
import { receiveChatEvent } from "./receive-chat-event.ts";

type Work = (ports: Ports, job: Job) => Promise<JobOutcome>;

const table: Readonly<Record<string, { data: z.ZodType; work: Work }>> = {
  "receive-chat-event": { data: z.object({ key: z.string() }), work: receiveChatEvent },
  "deliver-surface": { data: z.object({ surfaceId: z.string() }), work: deliverSurface },
  "deliver-message": { data: z.object({ messageId: z.string() }), work: deliverMessage },
  "deliver-waiting": { data: z.object({ person: z.string() }), work: deliverWaiting },
  "look-at-answer": { data: z.object({ answerId: z.string() }), work: lookAtAnswer },
  "look-at-case": { data: z.object({ caseId: z.string() }), work: lookAtCase },
  "publish-article": {
    data: z.object({ draftId: z.string(), by: z.string(), since: z.number() }),
    work: publishArticle,
  },
  "keep-house": { data: z.object({}), work: keepHouse },
  "follow-person": { data: z.object({ person: z.string() }), work: followPerson },
  "advance-workflow": { data: z.object({ caseId: z.string() }), work: advanceWorkflow },
};

export function jobHandlers(ports: Ports): Record<string, JobHandler> {
  const bound = Object.entries(table).map(([name, { data, work }]): [string, JobHandler] => [
    name,
    (job) => work(ports, { ...job, data: data.parse(job.data) }),
  ]);
  return Object.fromEntries(bound);
}
