// A desk that plays one scene for the page's own tests: a laptop asked for, approved, taken and answered. It shows every
// kind of block, button and field there is; what the real desk does is tested with the real desk.
import { randomUUID } from "node:crypto";
import type { Action } from "../../src/messages/action.ts";
import type { ArticlePage } from "../../src/messages/article-page.ts";
import type { Block, Button, Card, Step } from "../../src/messages/card.ts";
import type { FieldErrors, FormView } from "../../src/messages/form-view.ts";
import type { ChatEvent, MessageRef, Place } from "../../src/ports/chat.ts";
import type { ChatGateway } from "../../src/ports/gateway.ts";
import type { Desk } from "../../src/usecases/desk.ts";
import { smallCompany } from "./small-company.ts";

type Scene = {
  status: "proposed" | "asked" | "approved" | "taken";
  mine?: MessageRef;
  post?: MessageRef;
  asks?: MessageRef;
};

export function scriptedDesk(gateway: () => ChatGateway): Desk {
  const scene: Scene = { status: "proposed" };
  let version = 1;
  let cost = "1,450 EUR";

  const post = (place: Place, card: Card, onlyFor?: string) =>
    gateway().post({
      ...{ place, card, delivery: randomUUID() },
      ...(onlyFor && { onlyFor: { platform: "web", tenant: "local", user: onlyFor, member: true } }),
    });
  const chatOf = async (person: string) =>
    (await gateway().directPlace({ identity: null, email: `${person}@lumen.example` }))?.place as Place;
  const desk = async () => (await gateway().channelNamed("it-desk")) as Place;
  const refresh = async () => {
    version += 1;
    if (scene.mine) await gateway().update(scene.mine, scene.status === "proposed" ? proposal() : mine());
    if (scene.post) await gateway().update(scene.post, work());
    if (scene.asks) await gateway().update(scene.asks, approval());
  };

  const onCase = (verb: "take" | "reply" | "note" | "hold" | "cancel" | "details"): Action => ({
    do: verb,
    case: "c1",
    v: version,
  });
  const onProposal = (verb: "submit" | "edit" | "something_else"): Action => ({ do: verb, proposal: "p1", v: version });
  const onApproval = (verb: "approve" | "decline" | "need_info"): Action => ({
    do: verb,
    case: "c1",
    approval: "a1",
    v: version,
  });

  function proposal(): Card {
    return {
      headline: "New laptop",
      badge: { text: "Not sent yet", tone: "neutral" },
      blocks: [
        { block: "text", text: ["I understood that you need a ", { span: "strong", text: "new laptop" }, "."] },
        {
          block: "facts",
          facts: [
            { label: "For", value: "Maya Singh" },
            { label: "Model", value: "Standard 14-inch" },
            { label: "Cost", value: cost },
          ],
        },
        { block: "hint", text: "Because you wrote “laptop”. Nothing happens before you submit." },
      ],
      buttons: [
        { label: "Submit", action: onProposal("submit"), style: "primary" },
        { label: "Edit", action: onProposal("edit"), opensForm: true },
        { label: "Something else", action: onProposal("something_else") },
      ],
    };
  }

  function steps(): Step[] {
    const at = ["asked", "approved", "taken"].indexOf(scene.status);
    const state = (step: number) => (step < at ? "done" : step === at ? "current" : "waiting");
    return [
      { state: "done", title: "Sent", detail: "Today, 09:12" },
      { state: state(0), title: "Approval by Ethan Park", detail: at === 0 ? "He was asked a moment ago" : "Approved" },
      { state: state(1), title: "IT picks it up" },
      { state: state(2), title: "Laptop prepared", detail: "By Friday, 10 July, 17:00" },
      { state: "skipped", title: "Collect the old one", detail: "You have none" },
    ];
  }

  function mine(): Card {
    const badge = {
      asked: ["Waiting for approval", "info"],
      approved: ["Approved", "good"],
      taken: ["In progress", "info"],
    } as const;
    const [text, tone] = badge[scene.status as keyof typeof badge];
    return {
      headline: "IT-1042 · New laptop",
      badge: { text, tone },
      blocks: [
        { block: "steps", title: "What happens", steps: steps() },
        { block: "divider" },
        {
          block: "hint",
          text: [
            "You will have it by Friday, 10 July, 17:00. ",
            { span: "link", text: "How laptops are chosen", url: "https://lumen.example/kb/laptops" },
          ],
        },
      ],
      buttons: [
        { label: "Details", action: onCase("details"), opensForm: true },
        {
          label: "Cancel request",
          action: onCase("cancel"),
          style: "danger",
          confirm: {
            title: "Cancel IT-1042?",
            text: "Nobody will work on it any more. You can ask again at any time.",
            yes: "Cancel it",
            no: "Keep it",
          },
        },
      ],
    };
  }

  function work(): Card {
    return {
      headline: "IT-1042 · New laptop",
      badge:
        scene.status === "taken"
          ? { text: "Tom Becker has it", tone: "good" }
          : scene.status === "approved"
            ? { text: "Free to take", tone: "warning" }
            : { text: "Waiting for approval", tone: "info" },
      blocks: [
        {
          block: "facts",
          facts: [
            { label: "For", value: "Maya Singh, Account manager" },
            { label: "Where", value: "London office" },
            { label: "Model", value: "Standard 14-inch" },
            { label: "Due", value: "Friday, 10 July, 17:00" },
          ],
        },
      ],
      buttons: [
        ...(scene.status === "taken"
          ? []
          : [{ label: "Take it", action: onCase("take"), style: "primary" } satisfies Button]),
        { label: "Reply", action: onCase("reply"), opensForm: true },
        { label: "Note", action: onCase("note"), opensForm: true },
        { label: "Hold", action: onCase("hold"), opensForm: true },
      ],
    };
  }

  function approval(): Card {
    const open = scene.status === "asked";
    const blocks: Block[] = [
      {
        block: "facts",
        facts: [
          { label: "For", value: "Maya Singh" },
          { label: "What", value: "Standard 14-inch laptop" },
          { label: "Cost", value: cost },
        ],
      },
      {
        block: "quote",
        by: "Maya Singh",
        text: "My old one does not hold its charge any more.\nI am at customers all day.",
      },
      { block: "hint", text: "Declining means she keeps the old laptop; she reads your reason." },
    ];
    return {
      headline: "Maya Singh asks for a new laptop",
      badge: open ? { text: "Your decision", tone: "warning" } : { text: "You approved this", tone: "good" },
      blocks,
      buttons: open
        ? [
            { label: "Approve", action: onApproval("approve"), style: "primary" },
            { label: "Decline", action: onApproval("decline"), style: "danger", opensForm: true },
            { label: "Need info", action: onApproval("need_info"), opensForm: true },
          ]
        : [],
    };
  }

  async function hear(event: Extract<ChatEvent, { kind: "message" }>): Promise<void> {
    const { text, place, identity } = event;
    if (/laptop/i.test(text)) scene.mine = await post(place, proposal());
    else if (/vacation/i.test(text)) await post(place, answer);
    else if (/fail/i.test(text)) throw new Error("the desk is on fire");
    else if (/status/i.test(text)) await post(place, problem, identity.user);
    else if (place.kind === "dm") await post(place, unclear);
  }

  async function press(action: Action, event: Extract<ChatEvent, { kind: "press" }>): Promise<void> {
    switch (action.do) {
      case "submit":
        scene.status = "asked";
        await refresh();
        scene.post = await post(await desk(), work());
        scene.asks = await post(await chatOf("ethan"), approval());
        return;
      case "approve":
        scene.status = "approved";
        return refresh();
      case "take": {
        if (event.identity.user !== "tom") return void post(event.place, refusal, event.identity.user);
        scene.status = "taken";
        await refresh();
        const post_ = scene.post as MessageRef;
        await post({ ...post_.place, thread: post_.message }, said("Tom Becker took it. Maya Singh was told."));
        return;
      }
      default:
        await post(event.place, refusal, event.identity.user);
    }
  }

  async function fill(event: Extract<ChatEvent, { kind: "form" }>): Promise<void> {
    const { do: verb } = event.action as Action;
    if (verb === "edit") {
      cost = `${event.values.cost} EUR`;
      return refresh();
    }
    const quote: Card = {
      headline: "Tom Becker replied",
      blocks: [{ block: "quote", by: "Tom Becker", text: String(event.values.text) }],
      buttons: [],
    };
    await post(await chatOf("maya"), quote);
    if (scene.post) await post({ ...scene.post.place, thread: scene.post.message }, quote);
  }

  return {
    async acceptChatEvent(event) {
      if (event.kind === "message") await hear(event);
      if (event.kind === "press") await press(event.action as Action, event);
      if (event.kind === "form") await fill(event);
      if (event.kind === "command") await post(event.place, answer, event.identity.user);
    },
    async openForm({ action }) {
      const verb = (action as Action).do;
      if (verb === "edit") return editForm(action as Action, cost);
      if (verb === "details")
        return {
          title: "IT-1042",
          intro: "Sent by Maya Singh, today at 09:12.",
          fields: [],
          action: action as Action,
          key: randomUUID(),
        };
      return verb === "hold" ? refusal : replyForm(action as Action);
    },
    async checkForm({ values }): Promise<FieldErrors> {
      const number = Number(String(values.cost ?? "0").replace(",", ""));
      return {
        ...(Number.isNaN(number) && { cost: "Write the cost as a number, like 1200." }),
        ...(values.text === "" && { text: "Write what Maya should read." }),
      };
    },
    async suggest({ text }) {
      const wanted = text.trim().toLowerCase();
      return smallCompany
        .filter(({ name }) => name.toLowerCase().includes(wanted))
        .map(({ id, name, title }) => ({ id, label: `${name}, ${title}` }));
    },
    async searchKnowledge() {
      return { card: answer, passages: [] };
    },
    async readArticle({ identity, id }) {
      return id === "it-vpn" && identity.user === "maya" ? article : null;
    },
  };
}

const said = (text: string): Card => ({ headline: text, blocks: [], buttons: [] });

const refusal: Card = {
  headline: "That is not possible now",
  badge: { text: "Nothing changed", tone: "warning" },
  blocks: [
    { block: "text", text: "Only people of IT can do this. If it waits too long, write to me and I tell them." },
  ],
  buttons: [],
};

const problem: Card = {
  headline: "The VPN is down in Berlin",
  badge: { text: "Known issue", tone: "danger" },
  blocks: [
    {
      block: "steps",
      title: "Where it stands",
      steps: [
        { state: "done", title: "Noticed" },
        { state: "problem", title: "Repair", detail: "The provider is late" },
        { state: "waiting", title: "Working again" },
      ],
    },
  ],
  buttons: [],
};

const answer: Card = {
  headline: "Vacation in the United Kingdom",
  blocks: [
    {
      block: "text",
      text: "You have 25 working days a year, and the public holidays. Five days may be taken along until the end of March.",
    },
    {
      block: "hint",
      text: [
        "From ",
        { span: "link", text: "Vacation and time off (United Kingdom)", url: "https://lumen.example/kb/vacation" },
        ", reviewed in May.",
      ],
    },
  ],
  buttons: [
    { label: "That helped", action: { do: "helped", answer: "a1" } },
    { label: "Not quite", action: { do: "not_quite", answer: "a1" } },
    { label: "Ask a person", action: { do: "ask_person", answer: "a1" } },
  ],
};

/** With everything that Markdown has, and with what somebody might hope to get past it. */
const article: ArticlePage = {
  title: "VPN from anywhere",
  body: `Turn it **on** before you open anything.

## When it does not connect

1. Look at the lock.
2. Try \`vpn --again\`, or read [how phones do it](../../it/articles/it-phones.md#phones).

| Sign | Meaning |
|---|---|
| green | you are in |

- [outside](https://lumen.example/vpn) and [nowhere](javascript:alert(1))

<script>document.title = "taken over"</script><img src="x" onerror="document.title='taken over'">

![The lock](https://elsewhere.example/lock.png)`,
  department: "IT",
  facts: ["Owner: Tom Becker", "Its review was due on 1 July 2026"],
  passed: true,
};

const unclear: Card = {
  headline: "Which of these is it?",
  blocks: [
    {
      block: "entries",
      entries: [
        {
          title: "VPN does not connect",
          detail: "IT · usually solved within half a working day",
          buttons: [
            { label: "This one", action: { do: "choose", proposal: "p1", item: "it-vpn-problem" }, style: "primary" },
          ],
        },
        {
          title: "Access to an application",
          detail: "IT · your manager approves",
          buttons: [
            { label: "This one", action: { do: "choose", proposal: "p1", item: "it-access" }, style: "primary" },
          ],
        },
        {
          title: "Something about the building",
          detail: "Facilities",
          buttons: [
            { label: "This one", action: { do: "choose", proposal: "p1", item: "fac-other" }, style: "primary" },
          ],
        },
      ],
    },
  ],
  buttons: [{ label: "None of these", action: { do: "something_else", proposal: "p1" } }],
};

function editForm(action: Action, cost: string): FormView {
  const model = [
    { id: "standard", label: "Standard 14-inch" },
    { id: "large", label: "Large 16-inch" },
  ];
  const extras = [
    { id: "dock", label: "Docking station" },
    { id: "bag", label: "Bag" },
    { id: "mouse", label: "Mouse" },
  ];
  const countries = ["Germany", "India", "Ireland", "Italy", "Spain", "United Kingdom"].map((label) => ({
    id: label,
    label,
  }));
  return {
    ...{ title: "New laptop", intro: "Change what is not right.", submitLabel: "Save", action, key: randomUUID() },
    fields: [
      {
        id: "for",
        label: "For whom",
        type: "lookup",
        source: "people",
        required: true,
        initial: { id: "maya", label: "Maya Singh, Account manager" },
      },
      { id: "model", label: "Model", type: "choice", required: true, options: model, initial: "standard" },
      { id: "country", label: "Keyboard of which country", type: "choice", required: false, options: countries },
      { id: "extras", label: "With it", type: "choices", required: false, options: extras, initial: ["bag"] },
      {
        id: "cost",
        label: "Cost",
        type: "number",
        required: true,
        help: "In euros.",
        initial: cost.replace(/[^\d.]/g, ""),
      },
      { id: "date", label: "Needed by", type: "date", required: false },
      { id: "mail", label: "Tell also", type: "email", required: false },
      { id: "why", label: "Why", type: "text", multiline: true, max: 500, required: false },
    ],
  };
}

function replyForm(action: Action): FormView {
  return {
    ...{ title: "Reply to Maya", submitLabel: "Send", action, key: randomUUID() },
    fields: [
      {
        id: "text",
        label: "Your reply",
        help: "Maya reads this.",
        type: "text",
        multiline: true,
        max: 2000,
        required: true,
      },
    ],
  };
}
