import type { Configuration } from '../../config/inputs.ts';
import type { Console } from '../../terminal/console.ts';
import type { ProcessFacts } from '../session/open-console.ts';

/** What a mode is run with. */
export interface ModeRun {
  readonly configuration: Configuration;
  readonly process: ProcessFacts;
  readonly console: Console;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  /** Whether it is a step of a workflow, with outputs and a summary, or a command line. */
  readonly way: 'action' | 'command-line';
}
