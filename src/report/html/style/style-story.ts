/** The look of what a page has that tells of changes: causes, the chart, search fields. */
export const STORY_STYLE = `
.only > summary { display: none; }
.causes, .around { list-style: none; padding: 0; }
.causes > li { display: grid; grid-template-columns: 6.5em 1fr; gap: 14px; padding: 8px 0; border-bottom: 1px solid var(--line); }
.causes > li > .bytes { font-weight: 650; text-align: right; }
.causes details { margin: 2px 0 0; font-size: 13px; } .causes details:not([open]) { display: inline-block; margin: 0 0 0 10px; } .parts { list-style: none; padding: 0; }
.parts .bytes { display: inline-block; min-width: 6em; text-align: right; margin-right: 8px; }
.around { margin-bottom: 10px; } .around li::before { content: '\\2260  '; color: var(--doubtful); }
.chart { width: 100%; height: auto; display: block; } .chart text { fill: var(--quiet); font-size: 12px; } .chart .now { fill: var(--text); font-weight: 650; }
.chart .line { fill: none; stroke: var(--binary); stroke-width: 2; } .chart circle { fill: var(--binary); } .chart .grid { stroke: var(--line); }
.filter { margin: 0 0 8px; }
@media (max-width: 640px) { .causes > li { grid-template-columns: 5.6em 1fr; gap: 10px; } }
@media print { .filter, .switch { display: none; } }
`;
