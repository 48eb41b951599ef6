import type { Notice } from '../model/runtime.ts';
import { outputLines, wrapText } from '../model/text.ts';
import { startSignsOfLife } from './signs-of-life.ts';
import type { StepState } from './steps.ts';
import { type View, type ViewOptions, WIDEST, type WriteLines } from './view.ts';
import { noticeText, stepLine, stepName, stepProgress, stepTime } from './wording.ts';

/** For pipes, files and other CI systems: one line a change of state, and now and then a sign of life. */
export function createPlainView(options: ViewOptions, write: WriteLines): View {
  const running = new Map<number, StepState>();
  const { signs, paint, quiet, verbose } = options;
  const wrapped = (line: string): string[] => wrapText(line, WIDEST, ' '.repeat(signs.done.length + 1));
  if (!quiet && options.title !== undefined) write([paint('strong', options.title)]);
  const endSigns = startSignsOfLife(() => {
    if (!quiet && running.size > 0) write(wrapped(stillRunning([...running.values()], options)));
  });
  return {
    step(change, state, number) {
      if (change === 'ended') running.delete(number);
      else running.set(number, state);
      if (!quiet && change !== 'updated') write(wrapped(stepLine(state, signs, paint)));
    },
    expect: () => {},
    say(level, message) {
      if (quiet || (level === 'debug' && !verbose)) return;
      const lines = outputLines(message);
      write(level === 'debug' ? lines.map((line) => paint('faint', line)) : lines.flatMap(wrapped));
    },
    notice(notice: Notice) {
      if (!quiet) write(wrapText(noticeText(notice), WIDEST, '  ').map((line) => paint('doubtful', line)));
    },
    annotate: () => {},
    hidden: () => {},
    print: (text) => write(text.split('\n')),
    finish: endSigns,
  };
}

/** `.. still running: compile linux/arm64 (15.0 s), trivy (16.2 s, 41.2 of 63.0 MB)`. */
export function stillRunning(states: readonly StepState[], options: Pick<ViewOptions, 'signs' | 'elapsed'>): string {
  const now = options.elapsed();
  const shown = states.slice(0, 8).map((state) => {
    const progress = stepProgress(state);
    return `${stepName(state)} (${stepTime(state, now)}${progress === '' ? '' : `, ${progress}`})`;
  });
  const rest = states.length > 8 ? `, ${states.length - 8} more` : '';
  return `${options.signs.started} still running: ${shown.join(', ')}${rest}`;
}
