import type { Measure } from '../map/label.ts';

/** Widths of texts in the map's two fonts, by a canvas that nobody sees; each letter is measured once. */
export function measureIn(map: HTMLElement): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text, bold) => text.length * (bold ? 7.4 : 6.8);
  const { fontFamily } = getComputedStyle(map);
  const fonts = { plain: `12px ${fontFamily}`, bold: `650 12px ${fontFamily}` };
  const known = { plain: new Map<string, number>(), bold: new Map<string, number>() };
  const widthOf = (character: string, weight: 'plain' | 'bold'): number => {
    const width = known[weight].get(character);
    if (width !== undefined) return width;
    context.font = fonts[weight];
    const measured = context.measureText(character).width;
    known[weight].set(character, measured);
    return measured;
  };
  return (text, bold) => {
    let width = 0;
    for (const character of text) width += widthOf(character, bold ? 'bold' : 'plain');
    return width;
  };
}
