// E-mail addresses in a text.

const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;

export function findEmails(text: string): string[] {
  return [...text.matchAll(address)].map(([found]) => found);
}
