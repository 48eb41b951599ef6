import { STEPS } from './shade.ts';

/** A colour in OKLCH: lightness 0 to 1, chroma, hue in degrees (CSS Color 4, section 9.4). */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** The colours of one theme: no change, and the ends of the two ramps. */
interface Ramp {
  readonly same: Oklch;
  readonly grew: Oklch;
  readonly shrank: Oklch;
  readonly owners: Readonly<Record<'own' | 'dependency' | 'standard' | 'tables', Oklch>>;
}

const GREW = 50;
const SHRANK = 245;

/** Both themes. Lightness moves with strength too, so that the ramps can be told without colour. */
export const THEMES: Readonly<Record<'light' | 'dark', Ramp>> = {
  light: {
    same: { l: 0.905, c: 0.006, h: 260 },
    grew: { l: 0.74, c: 0.15, h: GREW },
    shrank: { l: 0.72, c: 0.125, h: SHRANK },
    owners: {
      own: { l: 0.84, c: 0.075, h: 275 },
      dependency: { l: 0.88, c: 0.055, h: 190 },
      standard: { l: 0.9, c: 0.02, h: 255 },
      tables: { l: 0.9, c: 0.045, h: 90 },
    },
  },
  dark: {
    same: { l: 0.3, c: 0.008, h: 260 },
    grew: { l: 0.66, c: 0.155, h: GREW },
    shrank: { l: 0.62, c: 0.12, h: SHRANK },
    owners: {
      own: { l: 0.46, c: 0.1, h: 275 },
      dependency: { l: 0.41, c: 0.06, h: 190 },
      standard: { l: 0.36, c: 0.02, h: 255 },
      tables: { l: 0.36, c: 0.04, h: 90 },
    },
  },
};

/** A step of a ramp between two colours; near grey the hue is the colourful end's. */
export function mixed(from: Oklch, to: Oklch, share: number): Oklch {
  return { l: from.l + (to.l - from.l) * share, c: from.c + (to.c - from.c) * share, h: to.h };
}

/** Every colour of a theme by its class. */
export function shades(theme: 'light' | 'dark'): ReadonlyMap<string, Oklch> {
  const { same, grew, shrank, owners } = THEMES[theme];
  const found = new Map<string, Oklch>([['s0', same]]);
  for (let step = 1; step <= STEPS; step++) {
    found.set(`u${step}`, mixed(same, grew, step / STEPS));
    found.set(`d${step}`, mixed(same, shrank, step / STEPS));
  }
  for (const [owner, colour] of Object.entries(owners)) found.set(`o-${owner}`, colour);
  return found;
}

/** Relative luminance (WCAG 2.2) of a colour, 0 to 1. */
export function luminance({ l, c, h }: Oklch): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const red = 4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z;
  const green = -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z;
  const blue = -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z;
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}

/** Contrast ratio (WCAG 2.2) of two luminances. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Pure black or white, whichever is the stronger on a ground: at least 4.5 in every case. */
export function inkOn(ground: Oklch): '#000' | '#fff' {
  return luminance(ground) > 0.179 ? '#000' : '#fff';
}
