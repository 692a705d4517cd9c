// Adaptive Cards 1.5, as far as Deskbell draws them.

export const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
export const FORMAT = {
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
} as const;

export type Element = { readonly type: string; readonly [property: string]: unknown };
export type AdaptiveCard = typeof FORMAT & {
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
  readonly fallbackText?: string;
  readonly msteams?: { readonly width: "Full" };
};
/** Elements that are shown together or not at all. */
export type Group = readonly Element[];
