// How many new messages wait somewhere; nothing when there are none.

export function Count({ of }: { readonly of: number }) {
  if (of === 0) return null;
  return (
    <span className="count">
      {of > 99 ? "99+" : of} <span className="unseen">new</span>
    </span>
  );
}
