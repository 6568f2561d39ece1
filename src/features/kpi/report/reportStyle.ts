/** The file's own style: light and dark as the reader's machine wishes, cards in place of tables where it is narrow, black on white on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #242424; --faint: #5c5c5c; --ground: #fff; --line: #d1d1d1; --lead: #0f548c;
  --good: #dff6dd; --good-ink: #0b5a0b; --warning: #fff4ce; --warning-ink: #6b4a00; --bad: #fde7e9; --bad-ink: #8a0a12; --muted: #f0f0f0; --muted-ink: #565656;
  --s0: #0f6cbd; --s1: #b4530a; --s2: #6b2fa0; }
@media (prefers-color-scheme: dark) { :root { --ink: #f5f5f5; --faint: #bdbdbd; --ground: #1b1b1b; --line: #4a4a4a; --lead: #8cc4f5;
  --good: #0f3d0f; --good-ink: #a8eba8; --warning: #463300; --warning-ink: #ffe08a; --bad: #551418; --bad-ink: #ffb9bd; --muted: #333; --muted-ink: #d0d0d0;
  --s0: #62abf5; --s1: #f7a55f; --s2: #c49be8; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: var(--ink); background: var(--ground); }
main { max-width: 960px; margin: 0 auto; padding: 24px 20px; }
h1 { margin: 0; font-size: 24px; line-height: 1.25; color: var(--lead); overflow-wrap: anywhere; }
h2 { margin: 28px 0 8px; padding-bottom: 4px; font-size: 17px; color: var(--lead); border-bottom: 1px solid var(--line); }
.about { margin: 4px 0 0; color: var(--faint); } .remark { margin: 0 0 8px; white-space: pre-line; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 5px 12px 5px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { font-size: 13px; color: var(--faint); } tbody th { font-weight: 400; min-width: 9em; } .course { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.state { display: inline-block; padding: 0 8px; border-radius: 4px; font-size: 13px; font-weight: 600; white-space: nowrap; }
.good { background: var(--good); color: var(--good-ink); } .warning { background: var(--warning); color: var(--warning-ink); }
.bad { background: var(--bad); color: var(--bad-ink); } .muted { background: var(--muted); color: var(--muted-ink); }
ul { margin: 0; padding: 0; list-style: none; } li { padding: 4px 0; overflow-wrap: anywhere; }
figure { margin: 0; } svg { width: 100%; height: auto; display: block; } svg text { font-size: 12px; fill: var(--ink); }
.end { text-anchor: end; } .middle { text-anchor: middle; } .grid { stroke: var(--line); } .line { fill: none; stroke-width: 2; }
.line.s0 { stroke: var(--s0); } .line.s1 { stroke: var(--s1); stroke-dasharray: 6 3; } .line.s2 { stroke: var(--s2); stroke-dasharray: 2 3; }
.mark.s0, .bar.s0 { fill: var(--s0); } .mark.s1 { fill: var(--s1); } .bar.s1 { fill: none; stroke: var(--s1); stroke-width: 2; } .mark.s2 { fill: var(--s2); }
summary { color: var(--faint); cursor: pointer; }
@media screen and (max-width: 600px) {
  main { padding: 16px 14px; } thead { display: none; } table, tbody, tr, td, tbody th { display: block; }
  tr { padding: 8px 0; border-bottom: 1px solid var(--line); } td, tbody th { padding: 1px 0; border: 0; } tbody th { font-weight: 600; }
  .number { text-align: left; } td:empty { display: none; } td[data-name]::before { content: attr(data-name) ": "; color: var(--faint); }
  svg text { font-size: 16px; }
}
@page { margin: 14mm; }
@media print {
  :root { --ink: #000; --faint: #444; --ground: #fff; --line: #bbb; --lead: #000; --muted: #fff; --good: #fff; --warning: #fff; --bad: #fff;
    --good-ink: #000; --warning-ink: #000; --bad-ink: #000; --muted-ink: #000; --s0: #0f6cbd; --s1: #b4530a; --s2: #6b2fa0; }
  body { font-size: 8.5pt; line-height: 1.3; } h1 { font-size: 15pt; } h2 { margin: 10px 0 2px; font-size: 10.5pt; } th, td { padding: 1px 8px 1px 0; } li { padding: 0; } thead th, .state { font-size: 8pt; }
  svg { width: 62%; } main { max-width: none; padding: 0; } details { display: none; }
  thead { display: table-header-group; } tr, li, figure { break-inside: avoid; } h2 { break-after: avoid; } .state { padding: 0; }
}`;
