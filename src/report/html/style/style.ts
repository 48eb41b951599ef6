/**
 * The page's look, as far as the verdict needs it: it is read before anything is painted, and each size of a font costs a
 * millisecond there. One set of colours for light and one for dark; every pair of text and ground has a contrast of 4.5 or
 * more, and a word stands beside every colour.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: oklch(99% 0.002 250); --card: #fff; --text: oklch(24% 0.02 260); --quiet: oklch(48% 0.02 260);
  --line: oklch(90% 0.008 260); --link: oklch(48% 0.15 255); --code: oklch(96% 0.006 260);
  --good: oklch(47% 0.12 155); --doubtful: oklch(50% 0.13 60); --bad: oklch(50% 0.19 27);
  --base: oklch(80% 0.012 260); --rootfs: oklch(72% 0.09 200); --binary: oklch(56% 0.13 275);
  --skipped: oklch(80% 0.012 260); --grew: oklch(49% 0.13 50); --shrank: oklch(48% 0.12 245);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: oklch(19% 0.012 260); --card: oklch(22.5% 0.014 260); --text: oklch(93% 0.008 260); --quiet: oklch(73% 0.015 260);
    --line: oklch(32% 0.014 260); --link: oklch(78% 0.11 250); --code: oklch(27% 0.014 260);
    --good: oklch(78% 0.14 155); --doubtful: oklch(80% 0.13 75); --bad: oklch(74% 0.15 25);
    --base: oklch(45% 0.015 260); --rootfs: oklch(60% 0.08 200); --binary: oklch(66% 0.12 275);
    --skipped: oklch(40% 0.012 260); --grew: oklch(77% 0.13 55); --shrank: oklch(77% 0.1 240);
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
p { margin: 6px 0; }
code { font: 0.9em/1.4 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; background: var(--code); padding: 1px 5px; border-radius: 4px; }
a { color: var(--link); text-underline-offset: 2px; }
.note { color: var(--quiet); font-size: 13px; }
.good { color: var(--good); } .doubtful { color: var(--doubtful); } .bad { color: var(--bad); }
.whole { white-space: nowrap; }
.bytes { white-space: nowrap; font-variant-numeric: tabular-nums; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.strip { display: grid; grid-template-columns: 1.3fr 1.05fr 1fr 1.05fr; background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-top: 0; }
.cell { padding: 14px 18px 16px; border-left: 1px solid var(--line); min-width: 0; }
.cell:first-child { border-left: 0; }
.cell p { margin: 0; }
.label { color: var(--quiet); font-size: 13px; }
.value { font-size: 22px; font-weight: 650; line-height: 1.4; font-variant-numeric: tabular-nums; }
.main .value { font-size: 30px; line-height: 1.25; letter-spacing: -0.02em; }
[hidden] { display: none !important; }
.grew { color: var(--grew); } .shrank { color: var(--shrank); }
.cell .note b { font-weight: 650; }
header .switch { margin: 0 0 0 auto; }
select, input[type=search] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 4px 10px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 640px) {
  main { padding: 20px 16px 48px; }
  header .switch { margin: 4px 0 0; }
  .strip { grid-template-columns: 1fr 1fr; }
  .cell { padding: 12px 14px; } .cell.main { grid-column: 1 / -1; border-bottom: 1px solid var(--line); } .cell:nth-child(2) { border-left: 0; } .cell:nth-child(4) { border-left: 0; border-top: 1px solid var(--line); grid-column: 1 / -1; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; }
  main { padding: 0; max-width: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section { break-inside: avoid-page; }
}
`;
