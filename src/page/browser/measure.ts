import type { Measure } from '../map/label.ts';

/** Widths of texts in the map's two fonts, by canvases that nobody sees; each letter is measured once. */
export function measureIn(map: HTMLElement): Measure {
  const { fontFamily } = getComputedStyle(map);
  const plain = lettersIn(`12px ${fontFamily}`);
  const bold = lettersIn(`650 12px ${fontFamily}`);
  if (plain === undefined || bold === undefined) return (text, heavy) => text.length * (heavy ? 7.4 : 6.8);
  return (text, heavy) => {
    const letters = heavy ? bold : plain;
    let width = 0;
    for (const character of text) width += letters(character);
    return width;
  };
}

/** Widths of letters in one font. A canvas of its own, since setting its font costs more than measuring. */
function lettersIn(font: string): ((character: string) => number) | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return undefined;
  context.font = font;
  const known = new Map<string, number>();
  return (character) => {
    const width = known.get(character) ?? context.measureText(character).width;
    known.set(character, width);
    return width;
  };
}
