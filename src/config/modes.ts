/** Something that a run can do: a choice of the Action's input `mode` and a sub-command of the command line. */
export interface ModeDefinition {
  /** What stands behind the command, as `help` shows it; in brackets where it may be absent. */
  readonly operand: string;
  /** The input that this is; an input of the Action of the same meaning. */
  readonly input: string;
  readonly doc: string;
  /** Several operands may stand there; the input is a list. */
  readonly several?: true;
}

/** All modes, in the order of `help`. pipeline/modes.ts says what each one runs. */
export const MODES = {
  build: { operand: '[SOURCE]', input: 'source', doc: 'SOURCE: a folder or MODULE@VERSION' },
  push: { operand: '[FOLDER]', input: 'layout', doc: 'push an earlier build, or an OCI layout' },
  merge: { operand: '[LEG]...', input: 'legs', doc: 'join what legs of a job matrix built', several: true },
  report: { operand: 'FILE', input: 'report', doc: 'tell a stored report.json' },
  size: { operand: 'BINARY', input: 'binary', doc: 'where the bytes of a Go binary belong' },
  verify: { operand: 'SUBJECT', input: 'subject', doc: 'check a release, image, folder, binary' },
  'rebuild-check': { operand: 'IMAGE', input: 'subject', doc: 'ask whether to build an image again' },
} as const satisfies Record<string, ModeDefinition>;

/** Name of a mode. */
export type Mode = keyof typeof MODES;

/** All names, in the table's order. */
export const MODE_NAMES = Object.keys(MODES) as readonly Mode[];

/** Whether a word is a mode. */
export function isMode(word: string): word is Mode {
  return Object.hasOwn(MODES, word);
}
