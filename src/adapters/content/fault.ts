// What is wrong with a content file, where, and what would mend it.

export type Severity = "error" | "warning";

/** Errors leave out what they are in; with warnings it works, though perhaps not as meant. */
export type ContentFault = {
  /** Relative to the content's folder. */
  readonly file: string;
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
};

/** Keys and indexes that lead to a value in a file. */
export type Path = readonly PropertyKey[];
/** A fault, as whoever looks only at the values can tell it. */
export type Finding = { readonly path: Path; readonly severity: Severity; readonly message: string };

/** Takes down what was found. */
export type Report = (fault: ContentFault) => void;

/** A parsed file, able to say where in it a value stands. */
export type Source = {
  readonly file: string;
  readonly value: unknown;
  /** The line of the value's key, or of the nearest thing around it that is there. */
  lineOf(path: Path): number;
};

export const error = (path: Path, message: string): Finding => ({ path, severity: "error", message });
export const warning = (path: Path, message: string): Finding => ({ path, severity: "warning", message });

export const isError = ({ severity }: { severity: Severity }): boolean => severity === "error";

export function located({ file, lineOf }: Source, { path, severity, message }: Finding): ContentFault {
  return { file, line: lineOf(path), severity, message };
}
