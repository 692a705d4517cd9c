// Whom the browser chat reaches.
import { describe, expect, it } from "vitest";
import { chatLogOf } from "../../src/adapters/web/chat-log.ts";
import { identityOf } from "../../src/adapters/web/conversations.ts";
import { webGateway } from "../../src/adapters/web/gateway.ts";
import { smallCompany, smallContent } from "../doubles/small-company.ts";
import { webStore } from "../doubles/web-store.ts";

const maya = smallCompany[0] as (typeof smallCompany)[number];

function reaches(isEverybodysChat: boolean, wasSeen: boolean) {
  const store = webStore(smallCompany);
  const content = () => smallContent;
  const gateway = webGateway({
    ...{ store, content, log: chatLogOf(store, content), clock: { now: Date.now } },
    isEverybodysChat,
  });
  return gateway.directPlace({ identity: wasSeen ? identityOf(maya) : null, email: maya.email });
}

describe("the browser chat", () => {
  it("reaches everybody where it is all there is", async () => {
    expect(await reaches(true, false)).toMatchObject({ place: { platform: "web", kind: "dm" } });
  });

  it("takes nobody for told who has not been here, where the company's chat is elsewhere", async () => {
    expect(await reaches(false, false)).toBeNull();
    expect(await reaches(false, true)).toMatchObject({ place: { platform: "web", kind: "dm" } });
  });
});
