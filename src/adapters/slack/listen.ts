// What people do with cards, forms and commands, by lane: at once where a form opens or a field is checked, and
// otherwise committed before Slack gets its answer.
import type { App, webApi } from "@slack/bolt";
import type { ChatGateway } from "../../ports/gateway.ts";
import type { Desk } from "../../usecases/desk.ts";
import { ACTS, OPENS_FORM } from "./cards.ts";
import { errorsAt, FORM, lookupOf, renderForm, submissionOf } from "./forms.ts";
import type { Home } from "./home.ts";
import { askerOf, askOf, commandOf, pressOf } from "./inbound.ts";
import { LOOKUP } from "./inputs.ts";
import { menuOptions } from "./options.ts";
import { ASK, COMMANDS } from "./payloads.ts";
import type { NameOf } from "./plain-text.ts";

type Parts = {
  readonly client: webApi.WebClient;
  readonly home: Home;
  readonly desk: Desk;
  readonly gateway: ChatGateway;
  readonly nameOf: NameOf;
};

/** A listener that throws leaves its request unacknowledged, and Slack tells the person that it failed. */
export function listen(app: App, { client, home, desk, gateway, nameOf }: Parts): void {
  app.action(new RegExp(`^${ACTS}`), async ({ body, ack }) => {
    await desk.acceptChatEvent(pressOf(body, home).event);
    await ack();
  });

  app.action(new RegExp(`^${OPENS_FORM}`), async ({ body, ack }) => {
    const { event, trigger } = pressOf(body, home);
    const { identity, place, action, key } = event;
    const answer = await desk.openForm({ identity, place, action });
    if ("fields" in answer) await client.views.open({ trigger_id: trigger, view: renderForm(answer, place) });
    else await gateway.post({ place, card: answer, delivery: key, onlyFor: identity });
    await ack();
  });

  app.view(FORM, async ({ body, ack }) => {
    const event = submissionOf(body, home);
    const { identity, action, values } = event;
    const errors = errorsAt(await desk.checkForm({ identity, action, values }), values);
    if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors });
    await desk.acceptChatEvent(event);
    return ack();
  });

  app.options(new RegExp(`^${LOOKUP}`), async ({ body, ack }) => {
    const options = await desk.suggest(lookupOf(body, home));
    await ack({ options: menuOptions(options) });
  });

  for (const command of Object.keys(COMMANDS)) {
    app.command(command, async ({ body, ack }) => {
      await desk.acceptChatEvent(await commandOf(body, home, nameOf));
      await ack();
    });
  }

  app.shortcut({ type: "message_action", callback_id: ASK }, async ({ body, ack }) => {
    const direct = await gateway.directPlace({ identity: askerOf(body, home), email: "" });
    if (direct) await desk.acceptChatEvent(await askOf(body, direct.place, home, nameOf));
    await ack();
  });

  // Bolt wraps what a listener throws; the receiver wants the thing itself.
  app.error(async (error) => {
    throw error.original ?? error;
  });
}
