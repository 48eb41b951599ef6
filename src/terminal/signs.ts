/** The signs before steps; a word or a sign stands beside every colour. */
export interface Signs {
  readonly done: string;
  readonly failed: string;
  readonly skipped: string;
  readonly waiting: string;
  readonly started: string;
  readonly warning: string;
  readonly spinner: readonly string[];
  readonly barDone: string;
  readonly barRest: string;
  /** What stands for text that was cut off. */
  readonly cut: string;
}

const UNICODE: Signs = {
  done: '✓',
  failed: '✗',
  skipped: '–',
  waiting: '·',
  started: '▸',
  warning: '!',
  spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
  barDone: '━',
  barRest: '─',
  cut: '…',
};

const ASCII: Signs = {
  done: 'ok',
  failed: 'x ',
  skipped: '- ',
  waiting: '  ',
  started: '..',
  warning: '! ',
  spinner: ['. ', '..', ' .', '  '],
  barDone: '#',
  barRest: '.',
  cut: '...',
};

/** Signs for a locale; those of one set are all of the same width. */
export function signsFor(unicode: boolean): Signs {
  return unicode ? UNICODE : ASCII;
}
