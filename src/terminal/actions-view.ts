import type { Notice } from '../model/runtime.ts';
import { outputLines } from '../model/text.ts';
import { stillRunning } from './plain-view.ts';
import { startSignsOfLife } from './signs-of-life.ts';
import type { StepState } from './steps.ts';
import type { View, ViewOptions, WriteLines } from './view.ts';
import { stepLine } from './wording.ts';
import { annotationCommand, fencedLines, workflowCommand } from './workflow-command.ts';

/**
 * For GitHub's log. Steps run beside each other and a log is read from top to bottom, so a step's lines are kept until
 * it ends and then stand in a group of their own; one that failed stands open, behind all others. `writeRaw` hides no
 * secrets: the command that masks one has to name it.
 */
export function createActionsView(options: ViewOptions, write: WriteLines, writeRaw: WriteLines): View {
  const running = new Map<number, StepState>();
  const lines = new Map<number, string[]>();
  const failed: string[] = [];
  const { signs, paint, quiet, verbose, token } = options;
  const fenced = (text: readonly string[]): void => write(fencedLines(text, token));
  if (!quiet && options.title !== undefined) fenced([options.title]);
  const endSigns = startSignsOfLife(() => {
    if (!quiet && running.size > 0) fenced([stillRunning([...running.values()], options)]);
  });
  return {
    step(change, state, number) {
      if (change !== 'ended') {
        running.set(number, state);
        if (change === 'updated') keepDetail(lines, number, state);
        return;
      }
      running.delete(number);
      const group = closingGroup(state, lines.get(number) ?? [], stepLine(state, signs, paint), token);
      if (state.state === 'failed') failed.push(...group);
      else if (!quiet) write(group);
    },
    expect: () => {},
    say(level, message) {
      if (level === 'debug') {
        // Not as ::debug::, which the runner drops unless the whole workflow runs with debug logging.
        if (verbose && !quiet) fenced(outputLines(message).map((line) => `debug: ${line}`));
      } else if (!quiet) fenced(outputLines(message));
    },
    notice: (notice) => write([noticeCommand(notice)]),
    annotate: (annotation) => write([annotationCommand(annotation)]),
    hidden: (secrets) => writeRaw(secrets.map((secret) => workflowCommand('add-mask', {}, secret))),
    print: (text) => fenced(text.split('\n')),
    finish() {
      endSigns();
      fenced(failed.splice(0));
    },
  };
}

function keepDetail(lines: Map<number, string[]>, number: number, state: StepState): void {
  // A step that counts says the same words again and again; each is told once.
  const kept = lines.get(number) ?? [];
  const fresh = outputLines(state.detail ?? '').filter((line) => line !== '' && !kept.includes(line));
  if (fresh.length > 0) lines.set(number, [...kept, ...fresh]);
}

function closingGroup(state: StepState, kept: readonly string[], title: string, token: () => string): string[] {
  const [, ...more] = outputLines(state.detail ?? '');
  const inner = [...kept, ...more].filter((line) => line !== '' && !title.includes(line));
  if (state.state === 'failed') return [title, ...inner];
  if (inner.length === 0) return fencedLines([title], token);
  return [workflowCommand('group', {}, title), ...fencedLines(inner, token), '::endgroup::'];
}

function noticeCommand(notice: Notice): string {
  const { level, code, message, file, line } = notice;
  return annotationCommand({
    level,
    title: `go-slim-image: ${code}`,
    message,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  });
}
