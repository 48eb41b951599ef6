import type { Annotation } from '../model/annotation.ts';
import type { Notice } from '../model/runtime.ts';
import type { Paint } from '../model/tone.ts';
import type { Signs } from './signs.ts';
import type { StepListener } from './steps.ts';

/** A step that will come, and what it waits for. */
export interface ExpectedStep {
  readonly step: string;
  readonly needs: readonly string[];
}

/** Where a view writes: whole lines; secrets are hidden on the way. */
export type WriteLines = (lines: readonly string[]) => void;

/** One way of showing a run: live, as plain lines, or for GitHub Actions. */
export interface View {
  readonly step: StepListener;
  expect(steps: readonly ExpectedStep[]): void;
  /** Text from outside may be in it. */
  say(level: 'debug' | 'info', message: string): void;
  notice(notice: Notice): void;
  annotate(annotation: Annotation): void;
  /** Forms of a secret that have just become known. */
  hidden(secrets: readonly string[]): void;
  /** Finished text: a table, a failure; its makers took care of its width, colours and what is from outside. */
  print(text: string): void;
  /** The run is over: nothing is left running, the cursor is where and what it was. */
  finish(): void;
}

/** What every view is made with. */
export interface ViewOptions {
  readonly title?: string;
  readonly signs: Signs;
  readonly paint: Paint;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** Columns of the terminal as it is now. */
  readonly columns: () => number;
  /** Milliseconds since the run's start. */
  readonly elapsed: () => number;
  /** An unguessable word, for stop-commands. */
  readonly token: () => string;
}

/** Lines keep to this even where the terminal is wider. */
export const WIDEST = 80;
