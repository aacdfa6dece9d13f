import { Card, CardList } from '../../../ui/card-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

export interface DocumentCard {
  id: string;
  to: string;
  title: string;
  meta: string;
}

/** Drafts or publications, or what to expect where there are none. */
export function DocumentCards({
  cards,
  empty,
}: {
  cards: DocumentCard[];
  empty: { title: string; text: string };
}) {
  if (cards.length === 0) return <EmptyState title={empty.title} text={empty.text} />;
  return (
    <CardList>
      {cards.map(({ id, to, title, meta }) => (
        <Card key={id} to={to} title={title} meta={meta} />
      ))}
    </CardList>
  );
}
