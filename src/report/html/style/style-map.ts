import { inkOn, shades } from '../../../page/map/colours.ts';

/** The look of the map: every colour of a tile in both themes, so that paper and dark screens need no other drawing. */
export const MAP_STYLE = `
:root { --frame: oklch(95% 0.006 260); --frame2: oklch(92.5% 0.008 260); --map: oklch(86% 0.008 260); --press: var(--text); --pressed: var(--ground); }
${shadeRules('light')}
@media screen and (prefers-color-scheme: dark) {
:root { --frame: oklch(23.5% 0.012 260); --frame2: oklch(27% 0.012 260); --map: oklch(15% 0.01 260); }
${shadeRules('dark')}
}
.map-controls { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; margin-bottom: 8px; min-height: 36px; }
.map-way, .map-switches { margin: 0; } .map-switches { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; }
.way { font: inherit; color: var(--link); background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-underline-offset: 2px; }
.views { display: inline-flex; border: 1px solid var(--line); border-radius: 9px; overflow: hidden; }
.views button { font: inherit; color: inherit; background: var(--card); border: 0; padding: 5px 13px; cursor: pointer; }
.views button[aria-pressed=true] { background: var(--press); color: var(--pressed); }
.views button:focus-visible { outline-offset: -3px; }
.map { position: relative; height: clamp(440px, 56vw, 640px); background: var(--map); border-radius: 8px; overflow: hidden; font-size: 12px; line-height: 15px; contain: strict; }
.map.empty::after { content: 'Nothing changed here.'; position: absolute; inset: 0; display: grid; place-content: center; font-size: 15px; color: var(--text); background: var(--frame); }
.map p { padding: 16px; font-size: 15px; }
.map > * { position: absolute; margin: 0; overflow: hidden; }
.frame { background: var(--frame); border-radius: 4px; cursor: zoom-in; } .frame.d2, .frame.d3 { background: var(--frame2); border-radius: 3px; }
.frame .head { display: flex; justify-content: space-between; gap: 8px; align-items: center; padding: 0 6px; white-space: nowrap; }
.frame.d1 .head { font-size: 13px; } .frame b { font-weight: 650; } .frame .head span { font-variant-numeric: tabular-nums; }
.tile { border: 0; border-radius: 2px; font: inherit; text-align: left; cursor: zoom-in; }
button.tile { display: block; padding: 2px 4px; vertical-align: top; }
.tile .n, .tile .v, .tile .c { display: block; white-space: nowrap; } .tile .c { font-weight: 650; } .tile .v, .tile .c { font-variant-numeric: tabular-nums; }
button.tile { display: flex; flex-direction: column; align-items: flex-start; justify-content: flex-start; }
button.tile.small.new { outline-width: 1px; outline-offset: -2px; } button.tile.small.gone { outline-width: 1.5px; outline-offset: -2px; }
button.tile.new, button.tile.gone { padding: 4px 7px; } button.tile.bare { padding: 0; }
.tile.rest .n { font-style: italic; }
.tile.new { outline: 2px dashed currentColor; outline-offset: -3px; } .tile.gone { outline: 2px dotted currentColor; outline-offset: -3px; }
.map .tile:focus-visible { outline: 3px solid var(--text); outline-offset: -3px; box-shadow: inset 0 0 0 5px var(--ground); z-index: 1; }
.map .tile:hover { filter: brightness(1.06); }
.inspector { min-height: 3.1em; margin: 8px 0 0; font-variant-numeric: tabular-nums; } .inspector .where { overflow-wrap: anywhere; margin-right: 4px; }
.legend i.tile { width: 16px; height: 13px; vertical-align: -1px; display: inline-block; }
.legend i.tile.new, .legend i.tile.gone { outline-width: 1.5px; outline-offset: -2px; }
@media (max-width: 640px) {
  .map { height: 520px; }
}
@media (scripting: none) { .map { height: 56px; } }
@media print { .map { height: 560px; break-inside: avoid; } .map-switches, #map-hint { display: none; } }
`;

function shadeRules(theme: 'light' | 'dark'): string {
  const rules = [...shades(theme)].map(([name, colour]) => {
    const ink = inkOn(colour);
    // Stripes of the ink's opposite only make text stronger.
    const stripe = ink === '#000' ? '#ffffff52' : '#00000052';
    const stripes = name.startsWith('d')
      ? ` background-image: repeating-linear-gradient(135deg, transparent 0 5px, ${stripe} 5px 8px);`
      : ' background-image: none;';
    const { l, c, h } = colour;
    const value = `oklch(${(l * 100).toFixed(1)}% ${c.toFixed(3)} ${h})`;
    return `.${name} { background-color: ${value}; color: ${ink};${stripes} }`;
  });
  return rules.join('\n');
}
