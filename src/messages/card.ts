// A card as every channel can show it: tagged plain objects, no platform's words. One renderer per channel.
import type { Action } from "./action.ts";

/** Inline text. Plain strings are always shown literally: renderers escape them. */
export type Span =
  | string
  | { readonly span: "strong"; readonly text: string }
  | { readonly span: "link"; readonly text: string; readonly url: string };
export type Text = string | readonly Span[];

export type Tone = "neutral" | "info" | "good" | "warning" | "danger";

export type Button = {
  readonly label: string;
  readonly action: Action;
  readonly style?: "primary" | "danger";
  /** Pressing it opens a form (instant lane) instead of doing something at once. */
  readonly opensForm?: true;
  /** Asked before the press counts. */
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
};

export type Step = {
  readonly state: "done" | "current" | "waiting" | "skipped" | "problem";
  readonly title: string;
  readonly detail?: string;
};

export type Block =
  | { readonly block: "text"; readonly text: Text }
  | { readonly block: "facts"; readonly facts: readonly { readonly label: string; readonly value: Text }[] }
  | { readonly block: "quote"; readonly by: string; readonly text: string }
  | { readonly block: "steps"; readonly title: string; readonly steps: readonly Step[] }
  /** Things to choose from, each with its own buttons: three candidates, a list of approvals, search results. */
  | {
      readonly block: "entries";
      readonly entries: readonly {
        readonly title: Text;
        readonly detail?: Text;
        readonly buttons: readonly Button[];
      }[];
    }
  | { readonly block: "hint"; readonly text: Text }
  | { readonly block: "divider" };

export type Card = {
  readonly headline: string;
  readonly badge?: { readonly text: string; readonly tone: Tone };
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** Two letters: what a renderer adds by itself, and how a screen reader speaks. English where it is left out. */
  readonly language?: string;
};

export function plainText(text: Text): string {
  if (typeof text === "string") return text;
  return text.map((span) => (typeof span === "string" ? span : span.text)).join("");
}

/** The card in words alone: notifications, screen readers, and clients that cannot show it. */
export function fallbackOf(card: Card): string {
  const badge = card.badge ? ` (${card.badge.text})` : "";
  return [`${card.headline}${badge}`, ...card.blocks.map(wordsOf)].filter((line) => line !== "").join("\n");
}

function wordsOf(block: Block): string {
  switch (block.block) {
    case "text":
    case "hint":
      return plainText(block.text);
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${plainText(value)}`).join("\n");
    case "quote":
      return `${block.by}: ${block.text}`;
    case "steps":
      return [block.title, ...block.steps.map(({ title, detail }) => (detail ? `${title}: ${detail}` : title))].join(
        "\n",
      );
    case "entries":
      return block.entries.map(({ title, detail }) => [title, detail ?? ""].map(plainText).join(" ").trim()).join("\n");
    case "divider":
      return "";
  }
}
