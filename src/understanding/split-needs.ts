// One message may hold several needs: its sentences.

export function splitNeeds(text: string): string[] {
  return text
    .split(/(?<=[.!?;。！？।])\s+|\n+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, 4);
}
