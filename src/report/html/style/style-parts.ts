/** The look of what every page has below the verdict: tables, bars, the timeline, lists and folds. */
export const PARTS_STYLE = `
#map-part ~ section, #map-part ~ * { content-visibility: auto; contain-intrinsic-size: auto 500px; }
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
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; color: var(--quiet); font-size: 13px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin-right: 7px; }
.bars { margin: 10px 0; display: grid; gap: 8px; }
.bar-row { display: grid; grid-template-columns: 9.5em 1fr 15em; gap: 14px; align-items: center; }
.bar-name { font-weight: 650; min-width: 0; }
.bar { display: flex; height: 22px; gap: 2px; }
.bar-text { color: var(--quiet); font-size: 13px; }
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
@media (max-width: 640px) {
  .spare { display: none; }
  th, td { padding-right: 10px; }
  .bar-row { grid-template-columns: 1fr auto; gap: 2px 10px; } .bar { grid-column: 1 / -1; grid-row: 2; }
  .timeline .track { width: 45%; } .axis i:nth-child(even) { display: none; }
  dl div { grid-template-columns: 1fr; gap: 0; }
  #findings table { table-layout: fixed; } #findings .short { width: 5em; }
}
`;
