import type { Paint } from '../../model/tone.ts';

/** How text for a terminal or log is written. */
export interface TextStyle {
  readonly columns: number;
  readonly paint: Paint;
  /** Whether more than ASCII can be shown. */
  readonly unicode: boolean;
}
