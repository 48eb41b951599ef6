/**
 * The page's look. One set of colours for light and one for dark; every pair of text and ground has a contrast of 4.5
 * or more, and a word stands beside every colour.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: oklch(99% 0.002 250); --card: #fff; --text: oklch(24% 0.02 260); --quiet: oklch(48% 0.02 260);
  --line: oklch(90% 0.008 260); --link: oklch(48% 0.15 255); --code: oklch(96% 0.006 260);
  --good: oklch(47% 0.12 155); --doubtful: oklch(50% 0.13 60); --bad: oklch(50% 0.19 27);
  --base: oklch(80% 0.012 260); --rootfs: oklch(72% 0.09 200); --binary: oklch(56% 0.13 275);
  --skipped: oklch(80% 0.012 260);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: oklch(19% 0.012 260); --card: oklch(22.5% 0.014 260); --text: oklch(93% 0.008 260); --quiet: oklch(73% 0.015 260);
    --line: oklch(32% 0.014 260); --link: oklch(78% 0.11 250); --code: oklch(27% 0.014 260);
    --good: oklch(78% 0.14 155); --doubtful: oklch(80% 0.13 75); --bad: oklch(74% 0.15 25);
    --base: oklch(45% 0.015 260); --rootfs: oklch(60% 0.08 200); --binary: oklch(66% 0.12 275);
    --skipped: oklch(40% 0.012 260);
  }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); font: 15px/1.55 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 64px; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; margin-bottom: 20px; }
h1 { font-size: 22px; margin: 0; letter-spacing: -0.01em; }
header p { margin: 0; color: var(--quiet); }
h2 { font-size: 16px; margin: 0 0 10px; }
h3 { font-size: 14px; margin: 16px 0 6px; }
h1, h2, h3, b { font-weight: 650; }
section { margin-top: 36px; }
#map-part ~ section, #map-part ~ * { content-visibility: auto; contain-intrinsic-size: auto 500px; }
p { margin: 6px 0; }
code { font: 0.9em/1.4 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; background: var(--code); padding: 1px 5px; border-radius: 4px; }
a { color: var(--link); text-underline-offset: 2px; }
.note { color: var(--quiet); font-size: 13.5px; }
.good { color: var(--good); } .doubtful { color: var(--doubtful); } .bad { color: var(--bad); }
.whole { white-space: nowrap; }
.bytes { white-space: nowrap; font-variant-numeric: tabular-nums; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.strip { display: grid; grid-template-columns: 1.3fr 1.05fr 1fr 1.05fr; background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-top: 0; }
.cell { padding: 14px 18px 16px; border-left: 1px solid var(--line); min-width: 0; }
.cell:first-child { border-left: 0; }
.cell p { margin: 0; }
.label { color: var(--quiet); font-size: 13px; }
.value { font-size: 20px; font-weight: 650; line-height: 1.4; font-variant-numeric: tabular-nums; }
.main .value { font-size: 30px; line-height: 1.25; letter-spacing: -0.02em; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { font-weight: inherit; text-align: left; }
th, td { padding: 8px 14px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 13px; padding-top: 0; }
tbody th { font-weight: 650; } tbody th .note { font-weight: 400; }
thead th, .timeline tbody th { overflow-wrap: normal; }
.number { text-align: right; white-space: nowrap; }
td .note { display: block; }
.number + :not(.number) { padding-left: 18px; }
.short { width: 6.5em; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; color: var(--quiet); font-size: 13.5px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin-right: 7px; }
.bars { margin: 10px 0; display: grid; gap: 8px; }
.bar-row { display: grid; grid-template-columns: 9.5em 1fr 15em; gap: 14px; align-items: center; }
.bar-name { font-weight: 650; min-width: 0; }
.bar { display: flex; height: 22px; gap: 2px; }
.bar-text { color: var(--quiet); font-size: 13.5px; }
.part { display: block; }
.part.base { background: var(--base); } .part.rootfs { background: var(--rootfs); } .part.binary { background: var(--binary); }
.bar .part { min-width: 2px; } .bar .part:first-child { border-radius: 5px 0 0 5px; } .bar .part:last-child { border-radius: 0 5px 5px 0; } .bar .part:only-child { border-radius: 5px; }
.severity { font-weight: 650; white-space: nowrap; }
.severity.critical, .severity.high { color: var(--bad); } .severity.medium, .severity.low, .severity.unknown { color: var(--doubtful); }
.severity.ignored { color: var(--quiet); font-weight: 400; text-decoration: line-through; }
.timeline th, .timeline td { padding-top: 3px; padding-bottom: 3px; border-bottom: 0; vertical-align: middle; }
.timeline thead th { padding-bottom: 6px; vertical-align: bottom; }
.timeline tbody th { font-weight: 400; white-space: nowrap; max-width: 16em; overflow: hidden; text-overflow: ellipsis; }
.timeline .track { width: 52%; }
.timeline td.note { max-width: 0; width: 24%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.track > span { position: relative; display: block; height: 16px; }
.track i { position: absolute; font-style: normal; }
.axis i { transform: translateX(-50%); white-space: nowrap; font-size: 12px; } .axis i:first-child { transform: none; } .axis .last { transform: translateX(-85%); }
.tick { width: 1px; top: -3px; bottom: -3px; background: var(--line); }
.run { top: 2px; bottom: 2px; min-width: 3px; border-radius: 3px; background: var(--binary); }
.run.skipped { background: var(--skipped); } .run.failed { background: var(--bad); }
dl { margin: 0; display: grid; gap: 0; }
dl div { display: grid; grid-template-columns: 12em 1fr; gap: 14px; padding: 6px 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); } dd { margin: 0; }
details { margin: 10px 0; } summary { cursor: pointer; color: var(--link); width: fit-content; }
details > :not(summary) { margin-top: 10px; }
ul { margin: 0; padding-left: 20px; }
.command code { display: block; padding: 8px 12px; border-radius: 8px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 640px) {
  main { padding: 20px 16px 48px; }
  .strip { grid-template-columns: 1fr 1fr; }
  .cell { padding: 12px 14px; } .cell.main { grid-column: 1 / -1; border-bottom: 1px solid var(--line); } .cell:nth-child(2) { border-left: 0; } .cell:nth-child(4) { border-left: 0; border-top: 1px solid var(--line); grid-column: 1 / -1; }
  .spare { display: none; }
  th, td { padding-right: 10px; }
  .bar-row { grid-template-columns: 1fr auto; gap: 2px 10px; } .bar { grid-column: 1 / -1; grid-row: 2; }
  .timeline .track { width: 45%; } .axis i:nth-child(even) { display: none; }
  dl div { grid-template-columns: 1fr; gap: 0; }
  #findings table { table-layout: fixed; } #findings .short { width: 5em; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; }
  main { padding: 0; max-width: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section { break-inside: avoid-page; }
}
`;
