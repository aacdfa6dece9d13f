export const INVITATION_DAYS = 7;

export function validUntil(sent: Date): Date {
  return new Date(sent.getTime() + INVITATION_DAYS * 86_400_000);
}
