/** The address of a frozen page. */
export function publicationPath({ id }: { id: string }): string {
  return `/publikacje/${id}`;
}
