import type { Measure } from '../map/label.ts';

/** Widths of texts in the map's two fonts, by a canvas that nobody sees; each text is measured once. */
export function measureIn(map: HTMLElement): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text, bold) => text.length * (bold ? 7.4 : 6.8);
  const { fontFamily } = getComputedStyle(map);
  const fonts = { plain: `12px ${fontFamily}`, bold: `650 12px ${fontFamily}` };
  const known = new Map<string, number>();
  let current = '';
  return (text, bold) => {
    const font = bold ? fonts.bold : fonts.plain;
    const key = bold ? `\n${text}` : text;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (current !== font) {
      context.font = font;
      current = font;
    }
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}
