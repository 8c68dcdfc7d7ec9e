/** The style of every help page, inside the page, so that a page is one file that can be sent and printed. */
export const look = `
:root { color-scheme: light dark;
  --ink: #1f2426; --quiet: #566063; --paper: #ffffff; --surface: #f3f6f5; --line: #d5dbd9;
  --accent: #0f6b5c; --soft: #e3f0ed; --strong: #0f6b5c; --inverse: #ffffff; --middle: #a9d3c9; --bad: #9b2c1f; }
@media (prefers-color-scheme: dark) { :root {
  --ink: #eceeed; --quiet: #a8b1af; --paper: #1c1f20; --surface: #262b2b; --line: #3d4544;
  --accent: #6cc5b3; --soft: #1c3b35; --strong: #6cc5b3; --inverse: #06231e; --middle: #2f6a5e; --bad: #ff9c8c; } }
@media (forced-colors: active) { :root {
  --ink: CanvasText; --quiet: CanvasText; --paper: Canvas; --surface: Canvas; --line: CanvasText;
  --accent: LinkText; --soft: Canvas; --strong: Highlight; --inverse: HighlightText; --middle: Canvas; --bad: CanvasText; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 50rem; padding: 1rem 1.25rem 3rem; color: var(--ink); background: var(--paper);
  font: 16px/1.55 'Segoe UI', system-ui, -apple-system, Calibri, Carlito, Arial, sans-serif; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.25rem 0.75rem; background: var(--paper); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { display: flex; gap: 0.6rem; align-items: center; padding-bottom: 0.75rem; border-bottom: 1px solid var(--line); font-size: 0.9rem; }
header img { border-radius: 5px; }
h1 { margin: 1.75rem 0 0.25rem; font-size: 1.9rem; line-height: 1.15; letter-spacing: 0.01em; overflow-wrap: anywhere; }
h2 { margin: 2.4rem 0 0.6rem; font-size: 1.25rem; line-height: 1.25; color: var(--accent); }
h3 { margin: 1.6rem 0 0.5rem; font-size: 1.02rem; }
p, ul { margin: 0 0 0.75rem; }
ul { padding-left: 1.2rem; }
li { margin-bottom: 0.3rem; }
.index { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem; }
.lead { font-size: 1.15rem; line-height: 1.45; }
.kicker { margin: 1.5rem 0 -1.4rem; color: var(--quiet); font-size: 0.9rem; }
code { font-family: Consolas, 'Liberation Mono', Menlo, monospace; font-size: 0.93em; }
:not(.formula) > code { padding: 0.05em 0.25em; border-radius: 3px; background: var(--surface); }
.formula { padding: 0.6rem 0.9rem; border-left: 3px solid var(--accent); background: var(--surface); }
.formula code { white-space: pre-wrap; overflow-wrap: break-word; }
.jump { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 1.1rem 0 0; padding: 0; list-style: none; font-size: 0.92rem; }
.jump li { margin: 0; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 0.25rem 2rem; }
.two h2 { margin-bottom: 0.4rem; }
.blocks { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0.9rem 1.5rem; margin-bottom: 0.9rem; }
.scroll { max-width: 100%; overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.92rem; }
caption { padding-bottom: 0.3rem; text-align: left; color: var(--quiet); font-size: 0.86rem; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--surface); }
.sheet th, .sheet td { min-width: 2.2rem; }
.sheet tbody th { font-weight: 600; }
.sheet .edge { min-width: 1.6rem; padding: 0.1rem 0.4rem; color: var(--quiet); background: var(--surface); font-weight: 400; font-size: 0.8rem; text-align: center; vertical-align: middle; }
.sheet .text { white-space: pre-wrap; }
.answer tbody td { background: var(--soft); }
.sheet .name { border-color: transparent; color: var(--quiet); font-weight: 400; white-space: nowrap; }
table .number { text-align: right; font-variant-numeric: tabular-nums; }
.error { color: var(--bad); font-weight: 600; white-space: nowrap; }
.messages { flex: 1 1 15rem; padding: 0; list-style: none; font-size: 0.92rem; }
.plain { width: 100%; }
.plain tbody th { font-weight: 600; }
.figures td { font-variant-numeric: tabular-nums; }
figure { margin: 1.4rem 0; max-width: 27rem; }
figcaption { color: var(--quiet); font-size: 0.9rem; }
svg { display: block; width: 100%; height: auto; }
svg text { font-size: 12px; fill: var(--ink); }
svg text.inverse { fill: var(--inverse); }
svg rect { stroke: var(--line); }
.band { fill: var(--surface); }
.band.other { fill: var(--soft); }
.share { fill: var(--strong); }
.bounds { fill: var(--middle); stroke: var(--accent); }
.mark { fill: var(--accent); stroke: var(--paper); }
dl { margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.8rem; }
footer { margin-top: 3rem; padding-top: 0.9rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }
.turn { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 1.5rem; margin-bottom: 0.75rem; }
@media (max-width: 30rem) {
  body { padding: 0.75rem 0.9rem 2rem; }
  h1 { font-size: 1.55rem; }
  .stack thead { display: none; }
  .stack, .stack caption, .stack tbody, .stack tr, .stack th, .stack td { display: block; width: 100%; border: 0; }
  .stack tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .stack th, .stack td { padding: 0.1rem 0; }
}
@media print {
  :root { --ink: #000; --quiet: #333; --paper: #fff; --surface: #f3f3f3; --line: #999; --accent: #000; --soft: #f3f3f3; --strong: #444; --inverse: #fff; --middle: #bbb; --bad: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  header, .jump, .turn, .skip { display: none; }
  .scroll { overflow: visible; }
  h2, h3 { break-after: avoid; }
  table, figure, .formula { break-inside: avoid; }
  a { text-decoration: none; }
}
`;
