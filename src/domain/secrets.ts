// Secrets typed into chat are masked before they are kept: passwords, access tokens, payment card numbers.

const MASK = "•••";

// "my password is hunter2", "Passwort: hunter2", "pwd=hunter2"; the word after it, unless it is an ordinary verb.
const named =
  /\b(pass(?:word|code|phrase)?|pwd|kennwort|passwort|contrase(?:ñ|n)a|clave|mot de passe|senha|parola d'ordine|password)\b(\s*(?:is|ist|es|est|é|è|:|=)\s*)(["'`]?)([^\s"'`]{4,})\3/giu;
const tokens =
  /\b(?:xox[abposr]-[\w-]{10,}|gh[pousr]_\w{20,}|sk-[\w-]{20,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]+)/g;
const cards = /\b(?:\d[ -]?){12,18}\d\b/g;
const ordinary =
  /^(?:expired|wrong|forgotten|forgot|not|reset|locked|incorrect|invalid|gone|lost|too|required|working|changed|abgelaufen|vergessen|falsch|abierta|incorrecta)\b/i;

export function maskSecrets(text: string): { text: string; found: boolean } {
  let found = false;
  const mask = () => {
    found = true;
    return MASK;
  };
  const masked = text
    .replace(named, (whole, word: string, link: string, quote: string, secret: string) =>
      ordinary.test(secret) ? whole : `${word}${link}${quote}${mask()}${quote}`,
    )
    .replace(tokens, mask)
    .replace(cards, (digits) => (isCardNumber(digits.replace(/\D/g, "")) ? mask() : digits));
  return { text: masked, found };
}

/** The Luhn check digit (ISO/IEC 7812-1), which order and phone numbers rarely pass. */
function isCardNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
