import { createHash } from 'node:crypto';

/** A calendar for programs: its ETag is that of its bytes, so who asks again learns that nothing changed. */
export function calendarResponse(
  request: Request,
  ics: string,
  { download }: { download?: string } = {},
): Response {
  const etag = `"${createHash('sha256').update(ics).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'text/calendar; charset=utf-8',
    'X-Robots-Tag': 'noindex',
    ...(download ? { 'Content-Disposition': `attachment; filename="${download}"` } : {}),
  };
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? [];
  const same = known.some((tag) => tag.replace(/^W\//, '') === etag);
  return same ? new Response(null, { status: 304, headers }) : new Response(ics, { headers });
}
