interface Piece {
  text: string;
  hit: boolean;
}

/** A text with the words that answer the query marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  let at = 0;
  return (
    <>
      {pieces.map(({ text, hit }) => {
        const key = at;
        at += text.length;
        return hit ? (
          <mark key={key} className="rounded-sm bg-amber-soft px-0.5 text-ink">
            {text}
          </mark>
        ) : (
          text
        );
      })}
    </>
  );
}
