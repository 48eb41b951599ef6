import { styleText } from 'node:util';
import { type Paint, plainPaint, type Tone } from '../model/tone.ts';

const FORMATS = {
  strong: 'bold',
  faint: 'dim',
  good: 'green',
  bad: 'red',
  doubtful: 'yellow',
  busy: 'cyan',
} as const satisfies Record<Tone, string>;

/** Colours by meaning. Whether there are any was decided before (choice.ts), so styleText is not asked again. */
export function createPaint(color: boolean): Paint {
  if (!color) return plainPaint;
  return (tone, text) => (text === '' ? '' : styleText(FORMATS[tone], text, { validateStream: false }));
}
