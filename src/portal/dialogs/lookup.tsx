// A field that finds its value as one types: the combobox pattern of the ARIA practices, with a list of suggestions.
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FieldView, Option } from "../../messages/form-view.ts";
import type { Api } from "../api.ts";

type Props = {
  readonly id: string;
  readonly aria: Readonly<Record<string, string | boolean | undefined>>;
  readonly field: Extract<FieldView, { type: "lookup" }>;
  change(id: string | null): void;
  readonly suggest: Api["suggest"];
};

const typingPauseMs = 150;

export function Lookup({ id, aria, field, change, suggest }: Props) {
  const [chosen, setChosen] = useState<Option | null>(field.initial ?? null);
  const [text, setText] = useState(chosen?.label ?? "");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { options, failed } = useSuggestions(suggest, field.source, text === chosen?.label ? "" : text, open);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  });

  const choose = (option: Option | null) => {
    setChosen(option);
    setText(option?.label ?? "");
    setOpen(false);
    setActive(-1);
    change(option?.id ?? null);
  };
  const leave = () => {
    if (text.trim() === "") choose(null);
    else choose(options.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase()) ?? chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setOpen(true);
      if (options.length > 0)
        setActive((active + move + (active < 0 && move < 0 ? 1 : 0) + options.length) % options.length);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      choose(options[active] ?? chosen);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      choose(chosen);
    }
  };

  return (
    <div className="lookup">
      <input
        {...aria}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          setActive(0);
        }}
        onClick={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={field.label} hidden={!open}>
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as the pattern says
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
          <div
            key={option.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.label}
          </div>
        ))}
      </div>
      <p className={open && options.length === 0 && text ? "hint nothing" : "unseen"} role="status">
        {open && (failed ? "The list cannot be reached at the moment." : found(options.length))}
      </p>
    </div>
  );
}

const found = (count: number): string =>
  count === 0 ? "Nothing found. Try other words." : count === 1 ? "1 found" : `${count} found`;

/** What fits the text, after a pause in typing; an older answer never replaces a newer one. */
function useSuggestions(suggest: Api["suggest"], source: Props["field"]["source"], text: string, open: boolean) {
  const [state, setState] = useState<{ options: readonly Option[]; failed: boolean }>({ options: [], failed: false });
  useEffect(() => {
    if (!open) return;
    const end = new AbortController();
    const timer = setTimeout(() => {
      suggest({ source, text: text.slice(0, 200) }, end.signal).then(
        ({ options }) => setState({ options, failed: false }),
        () => end.signal.aborted || setState({ options: [], failed: true }),
      );
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [suggest, source, text, open]);
  return state;
}
