/** The sign of Splot: two threads over and under two others. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <path className="mark-warp" d="M10.5 3v14.8M10.5 25.7V29M21.5 3v3.3M21.5 14.2V29" />
      <path className="mark-weft" d="M3 10.5h3.3M14.2 10.5H29M3 21.5h14.8M25.7 21.5H29" />
    </svg>
  );
}
