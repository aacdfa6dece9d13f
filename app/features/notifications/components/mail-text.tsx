const LINK = /(https?:\/\/\S+)/;

/** The plain text of a mail with its links to click. */
export function MailText({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split('\n\n').map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
        <p key={index}>{paragraph.split(LINK).map(piece)}</p>
      ))}
    </div>
  );
}

function piece(part: string, index: number) {
  return LINK.test(part) ? (
    <a key={`${index}${part}`} href={part}>
      {part}
    </a>
  ) : (
    part
  );
}
