/** The look of the exported page, on screen and on paper. */
export const STYLE = `
:root { color-scheme: light; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.06rem/1.6 'Source Serif 4', Georgia, serif; color: #16302f; background: #fff; overflow-wrap: break-word; }
header { padding-bottom: .6rem; margin-bottom: 1.5rem; border-bottom: 2px solid #0b5f63; font-family: 'Source Sans 3', Arial, sans-serif; font-size: .85rem; color: #444; }
header p { margin: .2rem 0; }
header h1.title { margin: .3rem 0 .5rem; font: 600 2rem/1.2 'Source Serif 4', Georgia, serif; color: #0b4a4f; }
h1, h2, h3 { line-height: 1.25; color: #0b4a4f; break-after: avoid; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; }
a { color: #0b5f63; }
img { max-width: 100%; height: auto; }
blockquote { margin-inline: 0; padding-left: 1rem; border-left: 4px solid #c98a1b; font-style: italic; }
ul[data-type=taskList] { padding-left: 0; list-style: none; }
ul[data-type=taskList] li { display: flex; gap: .6rem; }
ul[data-type=taskList] p { margin: 0; }
.block { padding: .5rem .9rem; margin: .8rem 0; border-left: 4px solid #0b5f63; background: #f3f7f6; break-inside: avoid; }
.block p { margin: 0; } .block-label { font-weight: 600; } .block-facts { font-size: .9em; }
figure { margin: 1rem 0; }
.table-scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-family: 'Source Sans 3', Arial, sans-serif; font-size: .95rem; }
th, td { padding: .4rem .6rem; border: 1px solid #767676; text-align: left; vertical-align: top; }
th { background: #eef3f2; } th p, td p { margin: 0; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } tr, img { break-inside: avoid; } .table-scroll { overflow: visible; } a::after { content: ' (' attr(href) ')'; font-size: .85em; } }
`;
