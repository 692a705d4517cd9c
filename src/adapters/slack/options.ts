// Choices as the entries of Slack's menus.
import type { types } from "@slack/bolt";
import type { Option } from "../../messages/form-view.ts";
import { GROUP_LABEL, OPTION_GROUPS, OPTION_TEXT, OPTION_VALUE, OPTIONS } from "./limits.ts";
import { plain } from "./text.ts";

type Menu = Pick<types.StaticSelect, "options" | "option_groups">;

/**
 * A menu holds a hundred; more than that are put into groups, named by their first and last. Null when there is nothing
 * to choose from, as Slack refuses such a menu.
 */
export function menu(options: readonly Option[]): Menu | null {
  const fitting = options.filter(fits);
  if (fitting.length === 0) return null;
  if (fitting.length <= OPTIONS) return { options: menuOptions(fitting) };
  const groups = Array.from({ length: Math.min(Math.ceil(fitting.length / OPTIONS), OPTION_GROUPS) }, (_, group) =>
    fitting.slice(group * OPTIONS, (group + 1) * OPTIONS),
  );
  return {
    option_groups: groups.map((group) => ({
      label: plain(`${group.at(0)?.label} – ${group.at(-1)?.label}`, GROUP_LABEL),
      options: menuOptions(group),
    })),
  };
}

export function menuOptions(options: readonly Option[]): types.PlainTextOption[] {
  return options.filter(fits).slice(0, OPTIONS).map(menuOption);
}

export function menuOption({ id, label }: Option): types.PlainTextOption {
  return { text: plain(label, OPTION_TEXT), value: id };
}

/** Slack wants the very entry that is in the menu; undefined when there is none. */
export function initialOption(options: readonly Option[], id: string | undefined): types.PlainTextOption | undefined {
  const found = options.filter(fits).find((option) => option.id === id);
  return found && menuOption(found);
}

function fits({ id }: Option): boolean {
  return id.length > 0 && id.length <= OPTION_VALUE;
}
