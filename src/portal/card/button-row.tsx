// The buttons of a card. A pressed one shows that it works until the card follows, and says so when the press got lost.
import { useEffect, useState } from "react";
import { type Button, plainText, type Text } from "../../messages/card.ts";
import type { ChatMessage } from "../../messages/web-api.ts";
import { useActor } from "../acting.ts";
import { Trouble } from "../api.ts";

type Props = {
  readonly buttons: readonly Button[];
  readonly message: ChatMessage;
  /** What they act on, where several rows of the same buttons stand in one card. */
  readonly about?: Text;
};

type Pressed = { readonly label: string; readonly revision: number };

/** A press that changes nothing on its card is over after this. */
const patienceMs = 3_000;

export function ButtonRow({ buttons, message, about }: Props) {
  const { act } = useActor();
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = pressed?.revision === message.revision ? pressed.label : null;

  useEffect(() => {
    if (busy === null) return;
    const timer = setTimeout(() => setPressed(null), patienceMs);
    return () => clearTimeout(timer);
  }, [busy]);

  const press = async (button: Button) => {
    if (busy !== null) return;
    setProblem(null);
    setPressed({ label: button.label, revision: message.revision });
    try {
      if (!(await act(button, message))) setPressed(null);
    } catch (error) {
      setPressed(null);
      setProblem(error instanceof Trouble ? error.message : "This did not reach Deskbell. Please try again.");
    }
  };

  if (buttons.length === 0) return null;
  return (
    <div className="buttons">
      {buttons.map((button) => (
        <button
          key={button.label}
          type="button"
          className={`button ${button.style ?? ""}`}
          aria-disabled={busy !== null}
          aria-busy={busy === button.label}
          aria-haspopup={button.opensForm || button.confirm ? "dialog" : undefined}
          onClick={() => void press(button)}
        >
          {button.label}
          {about !== undefined && <span className="unseen">: {plainText(about)}</span>}
        </button>
      ))}
      {problem !== null && (
        <p className="button-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
