// Who one is, as a picker: the native one, which every phone, keyboard and screen reader knows.
import { useId } from "react";
import type { PersonView } from "../messages/web-api.ts";
import { Avatar } from "./avatar.tsx";
import { Down } from "./icons.tsx";

type Props = {
  readonly people: readonly PersonView[];
  readonly person: PersonView;
  become(id: string): void;
};

export function PersonSwitch({ people, person, become }: Props) {
  const id = useId();
  const [desks, others] = [people.filter(worksForADesk), people.filter((each) => !worksForADesk(each))];
  return (
    <div className="person-switch">
      <Avatar name={person.name} />
      <span className="who" aria-hidden="true">
        <span className="name">{person.name}</span>
        <span className="title">{person.title}</span>
      </span>
      <Down />
      <label className="unseen" htmlFor={id}>
        You are
      </label>
      <select id={id} value={person.id} onChange={({ target }) => become(target.value)}>
        <optgroup label="They ask">{others.map(option)}</optgroup>
        <optgroup label="They work for a desk">{desks.map(option)}</optgroup>
      </select>
    </div>
  );
}

const worksForADesk = ({ conversations }: PersonView): boolean => conversations.length > 1;

const option = ({ id, name, title }: PersonView) => (
  <option key={id} value={id}>
    {name}, {title}
  </option>
);
