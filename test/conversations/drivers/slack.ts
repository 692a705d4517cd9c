// Stories on Slack: the Web API double, and signed requests to /slack/events.
import type { Staff } from "../../doubles/sample-staff.ts";
import { type SeenMessage, startSlackDouble } from "../../doubles/slack-api.ts";
import type { Driver, Shown } from "./driver.ts";

export async function slackDriver(staff: Staff, departments: readonly string[]): Promise<Driver> {
  const slack = await startSlackDouble({
    people: staff,
    channels: departments.map((key) => ({
      name: `${key}-desk`,
      members: staff.filter((person) => person.departments.includes(key)).map(({ email }) => email),
    })),
  });
  const shown = (message: SeenMessage): Shown => ({
    id: message.ts,
    thread: message.thread_ts && message.thread_ts !== message.ts ? message.thread_ts : null,
    words: message.words,
    buttons: message.buttons,
    byDeskbell: message.fromDeskbell,
    native: message,
  });
  return {
    name: "Slack",
    native: slack,
    config: {
      SLACK_BOT_TOKEN: slack.settings.botToken,
      SLACK_SIGNING_SECRET: slack.settings.signingSecret,
      SLACK_API_URL: slack.settings.apiUrl,
    },
    parts: {},
    connect: async (url) => slack.deliverTo(`${url}/slack/events`),
    async says(email, text, { desk, under, times } = {}) {
      const where = {
        ...(desk ? { in: `${desk}-desk` } : {}),
        ...(under ? { thread: under.id } : {}),
        ...(times ? { times } : {}),
      };
      await slack.person(email).says(text, where);
    },
    reads: async (room) =>
      ("desk" in room ? slack.messagesIn(`${room.desk}-desk`) : slack.directWith(room.with)).map(shown),
    readsAlone: async (email) => slack.ephemeralsFor(email).map(shown),
    async presses(email, message, label, times) {
      const { view } = await slack.person(email).presses({ ts: message.id }, label, times ? { times } : {});
      return view && { title: view.view.title.text, native: view };
    },
    async submits(email, form, values) {
      const { errors } = await slack.person(email).submits(form.native as never, values);
      return errors;
    },
    traffic: () => slack.traffic,
    stop: () => slack.stop(),
  };
}
