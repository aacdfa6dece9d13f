import type { ReactNode } from 'react';

export interface DataItem {
  term: string;
  detail: ReactNode;
}

/** Facts as pairs of term and detail; a pair without a detail is left out. */
export function DataList({ items }: { items: (DataItem | false | null | undefined)[] }) {
  const present = items.filter((item): item is DataItem => Boolean(item && hasDetail(item.detail)));
  return (
    <dl className="data-list">
      {present.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

function hasDetail(detail: ReactNode): boolean {
  return detail !== null && detail !== undefined && detail !== '' && detail !== false;
}
