import { guarded } from '#app/features/accounts/guard.server.ts';
import { remarkTable } from '#app/features/documents/comments/table.server.ts';
import { remarkWorkbook } from '#app/features/documents/comments/workbook.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { throttle } from '#app/platform/throttle.server.ts';

/** The table of remarks for a spreadsheet. */
export const loader = guarded(async ({ actor, params, t }) => {
  const { document, rows } = await remarkTable(actor, param(params, 'documentId'));
  await throttle('exports', [actor.personId], { points: 60, seconds: 600 });
  const file = await remarkWorkbook(document.title, rows, t);
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="tabela-uwag.xlsx"',
      'Cache-Control': 'no-store',
    },
  });
});
