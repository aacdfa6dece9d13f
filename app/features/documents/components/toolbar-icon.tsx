const PATHS = {
  undo: 'M9 7 5 11l4 4M5 11h8a5 5 0 0 1 0 10h-3',
  redo: 'm15 7 4 4-4 4M19 11h-8a5 5 0 0 0 0 10h3',
  bullets: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.5 5.5 4v4M4 8h3M4 14.5c0-1.5 3-1.5 3 0 0 1-3 2-3 3.5h3',
  tasks: 'M11 6h9M11 12h9M11 18h9M3 6l1.5 1.5L7.5 4.5M3 17l1.5 1.5 3-3',
  quote: 'M5 5v14M9 8h10M9 12h10M9 16h6',
  rule: 'M3 12h18',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.6 1.6M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.6-1.6',
  table: 'M4 5h16v14H4zM4 10h16M10 5v14',
  rowAfter: 'M4 4h16v6H4zM12 14v6M9 17h6',
  columnAfter: 'M4 4h6v16H4zM14 12h6M17 9v6',
  rowDelete: 'M4 4h16v6H4zM9 17h6',
  columnDelete: 'M4 4h6v16H4zM14 12h6',
  headerRow: 'M4 5h16v14H4zM4 10h16M4 7.5h16',
  tableDelete: 'M4 5h16v14H4zM9 9l6 6M15 9l-6 6',
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="toolbar-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
