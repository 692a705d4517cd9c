// What a card's buttons need to know of the window they are in.
import { createContext, useContext } from "react";
import type { Button } from "../messages/card.ts";
import type { ChatMessage, PersonView } from "../messages/web-api.ts";

export type Acting = {
  readonly person: PersonView;
  /** True when the desk has the press and the card will follow; false when there is nothing to wait for. */
  act(button: Button, message: ChatMessage): Promise<boolean>;
};

export const ActingContext = createContext<Acting | null>(null);

export function useActor(): Acting {
  return useContext(ActingContext) as Acting;
}
