// Stories on Teams: the Bot Connector double, and activities to /api/messages.
import type { Staff } from "../../doubles/sample-staff.ts";
import { buttonsOn, wordsOn } from "../../doubles/teams-cards.ts";
import { startTeamsDouble } from "../../doubles/teams-client.ts";
import type { TeamsMessage } from "../../doubles/teams-connector.ts";
import type { Dialog } from "../../doubles/teams-person.ts";
import type { Driver, Shown } from "./driver.ts";

export async function teamsDriver(
  staff: Staff,
  departments: readonly string[],
  names: (key: string) => string,
): Promise<Driver> {
  const teams = await startTeamsDouble({
    appId: "6f1d0a3e-0000-4000-8000-0000000000aa",
    people: staff,
    teams: { Desks: departments.map(names) },
  });
  const shown = (message: TeamsMessage): Shown => ({
    id: message.id,
    thread: message.thread === message.id ? null : message.thread,
    words: message.card ? wordsOn(message.card) : message.text,
    buttons: buttonsOn(message.card),
    byDeskbell: message.from === null,
    native: message,
  });
  const { appId, appPassword, tenantId, cloud } = teams.settings;
  return {
    name: "Teams",
    native: teams,
    config: {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: appPassword,
      MicrosoftAppType: "SingleTenant",
      MicrosoftAppTenantId: tenantId,
    },
    parts: cloud ? { cloud } : {},
    async connect(url) {
      teams.deliverTo(`${url}/api/messages`);
      const [first] = staff;
      for (const key of departments) if (first) await teams.person(first.email).installs({ in: names(key) });
      for (const { email } of staff) await teams.person(email).installs();
    },
    async says(email, text, { desk, under, times } = {}) {
      const where = {
        ...(desk ? { in: names(desk), mention: !under } : {}),
        ...(under ? { thread: under.id } : {}),
        ...(times ? { times } : {}),
      };
      await teams.person(email).says(text, where);
    },
    reads: async (room) =>
      teams.messagesIn("desk" in room ? teams.place(names(room.desk)) : teams.person(room.with).chat).map(shown),
    readsAlone: async () => [],
    async presses(email, message, label, times) {
      const { dialog } = await teams
        .person(email)
        .presses(message.native as TeamsMessage, label, times ? { times, newIds: true } : {});
      return dialog && { title: dialog.title, native: dialog };
    },
    async submits(email, form, values) {
      const { dialog } = await teams.person(email).submits(form.native as Dialog, values);
      const errors: Record<string, string> = dialog ? { form: wordsOn(dialog.card) } : {};
      return errors;
    },
    traffic: () => teams.connector.received,
    stop: () => teams.stop(),
  };
}
