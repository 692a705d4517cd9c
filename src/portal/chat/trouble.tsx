// Says that the page is cut off, and offers to try again at once.
import type { Connection } from "./follow-messages.ts";

type Props = { readonly connection: Connection; reconnect(): void };

export function Trouble({ connection, reconnect }: Props) {
  return (
    <div role="status" className="trouble-place">
      {typeof connection === "object" && (
        <div className="trouble">
          <p>{connection.problem} Trying again…</p>
          <button type="button" className="button small" onClick={reconnect}>
            Try now
          </button>
        </div>
      )}
    </div>
  );
}
