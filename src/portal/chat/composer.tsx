// Where one writes. Enter sends, Shift and Enter begin a new line; on a touch screen Enter begins a new line.
import { type KeyboardEvent, useId, useState } from "react";
import { Send } from "../icons.tsx";

type Props = {
  readonly label: string;
  readonly hint: string;
  /** What was written and not sent stays here while one looks elsewhere. */
  readonly draft: { readonly drafts: Map<string, string>; readonly key: string };
  send(text: string): void;
};

export function Composer({ label, hint, draft: { drafts, key }, send }: Props) {
  const id = useId();
  const [text, setText] = useState(() => drafts.get(key) ?? "");
  const write = (next: string) => {
    drafts.set(key, next);
    setText(next);
  };
  const submit = () => {
    const said = text.trim();
    if (said === "") return;
    write("");
    send(said);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const newLine = event.shiftKey || event.nativeEvent.isComposing || matchMedia("(pointer: coarse)").matches;
    if (event.key !== "Enter" || newLine) return;
    event.preventDefault();
    submit();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={1}
        placeholder={hint}
        maxLength={8000}
        autoComplete="off"
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="send" aria-label="Send" aria-disabled={text.trim() === ""}>
        <Send />
      </button>
    </form>
  );
}
