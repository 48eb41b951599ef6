import type { Paint } from '../model/tone.ts';
import type { Signs } from './signs.ts';

/** How the live view is shown. `now` in milliseconds since the run's start. */
export interface LiveStyle {
  readonly columns: number;
  readonly now: number;
  readonly signs: Signs;
  readonly paint: Paint;
}

const SPINNER_MS = 80;

/** The frame of the spinner that belongs to a moment. */
export function spinner(signs: Signs, now: number): string {
  return signs.spinner[Math.floor(now / SPINNER_MS) % signs.spinner.length] ?? signs.started;
}
