// What Teams takes, by its documentation, and how much of it one part of a card may have. A card that is too large is
// refused whole, so everything is cut to size before it is sent.

/** A card as JSON (bytes). Bots may send more in all, but 28 KB is what every kind of message and client takes. */
export const CARD = 28 * 1024;
/** Of which the buttons below a card (bytes). */
export const CARD_BUTTONS = 10 * 1024;
/** Teams shows six actions side by side and hides any more. */
export const ROW_OF_ACTIONS = 6;

export const HEADLINE = 300;
export const BADGE = 100;
/** One paragraph, quote or entry (characters, as all below). */
export const PARAGRAPH = 3000;
export const FACT = 1000;
export const LABEL = 200;
export const BUTTON = 80;
export const CONFIRMATION = 500;
export const URL_LENGTH = 2000;

/** The line in the list of chats and in a notification. */
export const SUMMARY = 200;
/** For clients that cannot show the card. */
export const FALLBACK = 1000;

export const DIALOG_TITLE = 64;
export const DIALOG_MESSAGE = 300;
export const OPTION = 200;

/** A page of a team's people. */
export const ROSTER_PAGE = 500;

/** Far more than Teams sends (bytes). */
export const REQUEST = 256 * 1024;
