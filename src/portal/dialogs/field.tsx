// One field of a form: its label, help and error around the control that fits its kind.
import { useId } from "react";
import type { FieldView, Option, RawValues } from "../../messages/form-view.ts";
import type { Api } from "../api.ts";
import { Alert } from "../icons.tsx";
import { Lookup } from "./lookup.tsx";

type Value = RawValues[string];

type Props = {
  readonly field: FieldView;
  readonly value: Value;
  readonly error: string | undefined;
  change(value: Value): void;
  readonly suggest: Api["suggest"];
};

/** As many options as fit under one another; more, or none to be chosen, become a list that opens. */
const fewOptions = 4;

export function Field(props: Props) {
  const { field, error } = props;
  const id = useId();
  const grouped =
    field.type === "choices" || (field.type === "choice" && field.required && field.options.length <= fewOptions);
  const label = (
    <>
      {field.label}
      {!field.required && <span className="optional"> (optional)</span>}
    </>
  );
  const notes = (
    <>
      {field.help && (
        <p className="hint" id={`${id}-help`}>
          {field.help}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          <Alert /> {error}
        </p>
      )}
    </>
  );
  const describedBy = [field.help && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean).join(" ");
  const aria = { "aria-describedby": describedBy || undefined, "aria-invalid": error !== undefined };

  if (grouped) {
    return (
      <fieldset className={error === undefined ? "field" : "field invalid"} aria-describedby={aria["aria-describedby"]}>
        <legend>{label}</legend>
        <Choices {...props} options={field.options} name={id} />
        {notes}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Control {...props} id={id} aria={{ ...aria, "aria-required": field.required }} />
      {notes}
    </div>
  );
}

type Aria = {
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
  readonly "aria-required": boolean;
};

function Control({ field, value, change, suggest, id, aria }: Props & { readonly id: string; readonly aria: Aria }) {
  const text = typeof value === "string" ? value : "";
  const common = { id, ...aria, value: text };
  const onChange = ({ target }: { readonly target: { readonly value: string } }) => change(target.value);
  switch (field.type) {
    case "text":
      return field.multiline ? (
        <textarea {...common} rows={4} maxLength={field.max} onChange={onChange} />
      ) : (
        <input {...common} type="text" maxLength={field.max} onChange={onChange} autoComplete="off" />
      );
    case "number":
      return <input {...common} type="text" inputMode="decimal" onChange={onChange} autoComplete="off" />;
    case "email":
      return <input {...common} type="email" onChange={onChange} autoComplete="off" />;
    case "date":
      return <input {...common} type="date" onChange={onChange} />;
    case "lookup":
      return <Lookup id={id} aria={aria} field={field} change={change} suggest={suggest} />;
    case "choice":
    case "choices":
      return (
        <select {...common} onChange={onChange}>
          <option value="">Choose…</option>
          {field.options.map(({ id: option, label }) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      );
  }
}

type ChoicesProps = Props & { readonly options: readonly Option[]; readonly name: string };

function Choices({ field, value, change, options, name }: ChoicesProps) {
  const several = field.type === "choices";
  const chosen = Array.isArray(value) ? value : [value];
  const toggle = (id: string) =>
    change(several ? ((chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]) as string[]) : id);
  return options.map(({ id, label }) => (
    <label key={id} className="option">
      <input
        type={several ? "checkbox" : "radio"}
        name={name}
        checked={chosen.includes(id)}
        onChange={() => toggle(id)}
      />
      {label}
    </label>
  ));
}
