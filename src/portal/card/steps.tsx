// What happens, from top to bottom: what is done, what is going on now, what comes.
import { useId } from "react";
import type { Step } from "../../messages/card.ts";
import { Alert, Check, Dash } from "../icons.tsx";

const spoken: Record<Step["state"], string> = {
  done: "Done:",
  current: "Now:",
  waiting: "Later:",
  skipped: "Not needed:",
  problem: "Problem:",
};

export function Steps({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  const id = useId();
  return (
    <div className="steps">
      <p className="steps-title" id={id}>
        {title}
      </p>
      <ol aria-labelledby={id}>
        {steps.map(({ state, title, detail }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
          <li key={at} className={state} aria-current={state === "current" ? "step" : undefined}>
            <span className="mark">
              {state === "done" && <Check />}
              {state === "skipped" && <Dash />}
              {state === "problem" && <Alert />}
            </span>
            <span className="unseen">{spoken[state]} </span>
            <span className="step-title">{title}</span>
            {detail && <span className="hint">{detail}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
