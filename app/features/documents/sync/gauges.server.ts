import { Gauge } from 'prom-client';
import { metrics } from '#app/platform/http/metrics.server.ts';
import { unsavedChanges } from './append.server.ts';
import { openRooms } from './rooms.server.ts';

/** What /metrics says of documents. To be called once. */
export function measureDocuments(): void {
  gauge('splot_documents_open', 'Documents in memory', () => [...openRooms()].length);
  gauge('splot_document_tabs', 'Tabs that have a document open', () =>
    [...openRooms()].reduce((sum, room) => sum + room.members.size, 0),
  );
  gauge('splot_document_changes_unsaved', 'Changes taken and not yet on disk', unsavedChanges);
}

function gauge(name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [metrics],
    collect() {
      this.set(value());
    },
  });
}
