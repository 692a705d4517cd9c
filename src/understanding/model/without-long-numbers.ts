// Account, phone and identity numbers say nothing about what somebody needs. They are not shown to a model.

/** A bank account as IBAN, or seven digits and more, grouped or not. */
const longNumbers = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,4})?\b|\+?\d(?:[ ./()-]{0,2}\d){6,}/g;
const date = /\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b/;

export function withoutLongNumbers(text: string): string {
  return text.replace(longNumbers, (number) => (date.test(number) ? number : "#"));
}
