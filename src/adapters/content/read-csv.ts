// CSV as rows that know their line. A broken row is left out and reported; the others stay.
import { CsvError, type Options, parse } from "csv-parse/sync";
import type { Report } from "./fault.ts";

export type Row = {
  readonly line: number;
  /** Empty for a column that the file does not have. */
  cell(column: string): string;
  /** The entries of a cell that holds a list: "en;sv". */
  list(column: string): string[];
};
export type Columns = { readonly required: readonly string[]; readonly optional: readonly string[] };
type Line = { readonly line: number; readonly cells: readonly string[] };

const options: Options = {
  bom: true,
  trim: true,
  skip_empty_lines: true,
  relax_column_count: true,
  max_record_size: 20_000,
};
/** Line breaks and the like, and marks that make text read other than it is written. */
const deceptive = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

/** Comma separated, columns in any order. No rows when the header is not usable. */
export function readCsv(file: string, text: string, columns: Columns, report: Report): Row[] {
  const fault = (line: number, message: string) => report({ file, line, severity: "error", message });
  const [header, ...lines] = linesOf(text, fault);
  const names = header?.cells ?? [];
  const missing = columns.required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    fault(1, `the first line must name the columns, with commas between them; missing: ${missing.join(", ")}`);
    return [];
  }
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index) {
      fault(1, `two columns are called ${name}`);
      return [];
    }
    if (![...columns.required, ...columns.optional].includes(name))
      report({ file, line: 1, severity: "warning", message: `nothing reads the column ${name}` });
  }
  return lines.flatMap(({ line, cells }) => {
    const trouble = troubleWith(cells, names.length);
    if (trouble) fault(line, trouble);
    return trouble ? [] : [rowOf(line, names, cells)];
  });
}

function troubleWith(cells: readonly string[], expected: number): string | null {
  if (cells.length !== expected) return `this line has ${cells.length} cells, the first has ${expected}`;
  return cells.some((cell) => deceptive.test(cell)) ? "a cell holds invisible control characters" : null;
}

function rowOf(line: number, names: readonly string[], cells: readonly string[]): Row {
  const cell = (column: string) => cells[names.indexOf(column)] ?? "";
  const list = (column: string) =>
    cell(column)
      .split(";")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "");
  return { line, cell, list };
}

/** When quotes are broken somewhere, each line is read by itself, so that only the broken ones are lost. */
function linesOf(text: string, fault: (line: number, message: string) => void): Line[] {
  try {
    return parsed(text);
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
  }
  return text.split(/\r?\n/).flatMap((single, index) => {
    try {
      return parsed(single).map(({ cells }) => ({ line: index + 1, cells }));
    } catch (problem) {
      if (!(problem instanceof CsvError)) throw problem;
      fault(index + 1, "this line is not valid CSV: look at its quotes, and at its length");
      return [];
    }
  });
}

function parsed(text: string): Line[] {
  const records = parse(text, { ...options, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}
