// A person's initials on a colour of their own; Deskbell is the bell.
import { Bell } from "./icons.tsx";

const hues = 8;

export function Avatar({ name }: { readonly name: string }) {
  const letters = name.split(/\s+/).map((part) => part.charAt(0));
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % hues;
  return (
    <span className={`avatar hue-${hue}`} aria-hidden="true">
      {letters[0]}
      {letters.length > 1 && letters.at(-1)}
    </span>
  );
}

export const DeskbellAvatar = () => <Bell className="avatar" />;
