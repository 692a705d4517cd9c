// What the page remembers in this browser. Some frames forbid it: then it forgets.

type Key = "people" | "together";

export function recall(key: Key): string | null {
  try {
    return localStorage.getItem(`deskbell:${key}`);
  } catch {
    return null;
  }
}

export function remember(key: Key, value: string): void {
  try {
    localStorage.setItem(`deskbell:${key}`, value);
  } catch {
    // Forgotten with the page.
  }
}
