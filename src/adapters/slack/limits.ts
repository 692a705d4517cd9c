// What Slack accepts, in characters or items, by its Block Kit and Web API reference. It refuses a whole message for one
// character too many, so everything is cut to size before it is sent.

export const MESSAGE_BLOCKS = 50;
export const VIEW_BLOCKS = 100;
export const HEADER_TEXT = 150;
export const CONTEXT_TEXT = 3000;
export const ACTIONS_ELEMENTS = 25;
export const BUTTON_TEXT = 75;
export const URL_LENGTH = 3000;
export const CONFIRM_TITLE = 100;
export const CONFIRM_TEXT = 300;
export const CONFIRM_BUTTON = 30;
export const VIEW_TITLE = 24;
export const VIEW_BUTTON = 24;
export const FIELD_TEXT = 2000;
export const INPUT_TEXT = 3000;
export const OPTIONS = 100;
export const OPTION_GROUPS = 100;
export const OPTION_TEXT = 75;
export const OPTION_VALUE = 150;
export const GROUP_LABEL = 75;

/** Slack names no limit for rich text; that of a section block is kept to. */
export const RICH_TEXT = 3000;

/** Slack cuts the text beside the blocks at 40,000, and advises 4,000. */
export const FALLBACK_TEXT = 3000;

/** All text of a message together. Undocumented: from about 11,300 characters on, Slack has refused messages. */
export const MESSAGE_TEXT = 8000;
