// A form to fill in. What is wrong stands at its field, and the first such field gets the focus; nothing typed is lost.
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { FieldErrors, FieldView, FormView, RawValues } from "../../messages/form-view.ts";
import type { PersonView, Where } from "../../messages/web-api.ts";
import { type Api, Trouble } from "../api.ts";
import { Dialog } from "./dialog.tsx";
import { Field } from "./field.tsx";

type Props = {
  readonly form: FormView;
  readonly where: Where;
  readonly person: PersonView;
  readonly api: Api;
  onClose(): void;
};

export function FormDialog({ form, where, person, api, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [values, setValues] = useState<RawValues>(() => initialValues(form.fields));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (Object.keys(errors).length > 0) {
      const first = dialog.current?.querySelector<HTMLElement>("[aria-invalid='true'], .invalid input");
      first?.focus();
      first?.closest(".field")?.scrollIntoView({ block: "center" });
    }
  }, [errors]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await api.submit({ ...where, action: form.action, formKey: form.key, values });
      setErrors(answer.errors);
      if (Object.keys(answer.errors).length === 0) dialog.current?.close();
    } catch (error) {
      setProblem(error instanceof Trouble ? error.message : "This was not sent. Please try again.");
    }
    setBusy(false);
  };

  return (
    <Dialog ref={dialog} title={form.title} person={person} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <div className="dialog-body">
          {form.intro && <p className="intro">{form.intro}</p>}
          {form.fields.map((field) => (
            <Field
              key={field.id}
              field={field}
              value={values[field.id] ?? null}
              error={errors[field.id]}
              change={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
              suggest={api.suggest}
            />
          ))}
        </div>
        {problem !== null && (
          <p className="dialog-problem" role="alert">
            {problem}
          </p>
        )}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {form.submitLabel ? "Cancel" : "Close"}
          </button>
          {form.submitLabel && (
            <button type="submit" className="button primary" aria-disabled={busy} aria-busy={busy}>
              {form.submitLabel}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}

function initialValues(fields: readonly FieldView[]): RawValues {
  return Object.fromEntries(fields.map((field) => [field.id, initialOf(field)]));
}

function initialOf(field: FieldView): RawValues[string] {
  if (field.type === "choices") return [...(field.initial ?? [])];
  if (field.type === "lookup") return field.initial?.id ?? null;
  return field.initial ?? "";
}
