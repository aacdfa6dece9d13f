/** A suggestion's name in a form. */
export function keyOf({ authorId, id }: { authorId: string; id: string }): string {
  return `${authorId} ${id}`;
}
