import { stripVTControlCharacters } from 'node:util';
import type { Annotation } from '../model/annotation.ts';
import type { StepRecord } from '../model/report-run.ts';
import type { Log, Notice, Progress } from '../model/runtime.ts';
import type { Paint } from '../model/tone.ts';
import { createActionsView } from './actions-view.ts';
import type { ConsoleMode } from './choice.ts';
import { createLiveView, type TerminalStream } from './live-view.ts';
import { Masks } from './masks.ts';
import { createPaint } from './paint.ts';
import { createPlainView } from './plain-view.ts';
import { signsFor } from './signs.ts';
import { StepBook } from './steps.ts';
import { type ExpectedStep, type View, type ViewOptions, WIDEST, type WriteLines } from './view.ts';

export interface ConsoleOptions {
  readonly mode: ConsoleMode;
  /** Where people's text goes: standard error of the command line, standard output of the Action. */
  readonly stream: TerminalStream;
  /** First line: `go-slim-image build  github.com/acme/app`. */
  readonly title?: string;
  readonly unicode: boolean;
  readonly color: boolean;
  readonly verbose: boolean;
  /** Only what is printed and annotations. */
  readonly quiet: boolean;
  /** A clock that never runs backwards, in milliseconds. */
  readonly now: () => number;
  /** Makes unguessable words; default random UUIDs. */
  readonly token?: () => string;
}

/** Everything that people are told during a run goes through here. */
export interface Console {
  readonly log: Log;
  readonly progress: Progress;
  readonly paint: Paint;
  /** Columns to fill: the terminal's, at most 80. */
  readonly columns: () => number;
  /** Says which steps will come and what each waits for, so that the live view can show them before they start. */
  expect(steps: readonly ExpectedStep[]): void;
  /** Every step so far with its times, for the report. */
  steps(): StepRecord[];
  /** Every warning and notice so far, for the report. Secrets are hidden. */
  notices(): Notice[];
  /** Finished text, also with `quiet`. May span lines; what is from outside has been made visible by who wrote it. */
  print(text: string): void;
  /** Shown by GitHub on a file or on the run; nothing elsewhere. */
  annotate(annotation: Annotation): void;
  /** Hides secrets in text that goes somewhere else, such as a file. */
  hideSecrets(text: string): string;
  /** Ends the live view and the timers; later calls do nothing. Nothing is announced after it but with `print`. */
  finish(): void;
}

/** Makes the console for a mode; see choice.ts for which. */
export function createConsole(options: ConsoleOptions): Console {
  const started = options.now();
  const elapsed = (): number => options.now() - started;
  const masks = new Masks();
  const paint = createPaint(options.color);
  const columns = (): number => Math.min(options.stream.columns || WIDEST, WIDEST);
  const view = createView(options, { paint, elapsed, columns, masks });
  const book = new StepBook(elapsed, view.step);
  const notices: Notice[] = [];
  const log: Log = {
    debug: (message) => view.say('debug', message),
    info: (message) => view.say('info', message),
    notice(notice) {
      const safe = { ...notice, message: masks.hide(notice.message) };
      notices.push(safe);
      view.notice(safe);
    },
    mask: (secret) => view.hidden(masks.add(secret)),
  };
  return {
    log,
    progress: book,
    paint,
    columns,
    expect: (steps) => view.expect(steps),
    steps: () => book.records().map((record) => hideSecrets(record, masks)),
    notices: () => [...notices],
    print: (text) => view.print(text),
    annotate: (annotation) => view.annotate(annotation),
    hideSecrets: (text) => masks.hide(text),
    finish: () => view.finish(),
  };
}

function createView(
  options: ConsoleOptions,
  shared: Pick<ViewOptions, 'paint' | 'elapsed' | 'columns'> & { readonly masks: Masks },
): View {
  const { mode, stream, color } = options;
  const { masks, ...rest } = shared;
  const viewOptions: ViewOptions = {
    ...rest,
    ...(options.title === undefined ? {} : { title: options.title }),
    signs: signsFor(options.unicode),
    verbose: options.verbose,
    quiet: options.quiet,
    // The global one is loaded when it is first used; importing node:crypto costs every start.
    token: options.token ?? (() => globalThis.crypto.randomUUID()),
  };
  const writeRaw: WriteLines = (lines) => {
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    // The last word on escapes: without colour no byte of one gets out, whoever wrote the text.
    stream.write(color ? text : stripVTControlCharacters(text));
  };
  const write: WriteLines = (lines) => writeRaw(lines.map((line) => masks.hide(line)));
  if (mode === 'live') return createLiveView(viewOptions, stream, (text) => masks.hide(text));
  return mode === 'plain' ? createPlainView(viewOptions, write) : createActionsView(viewOptions, write, writeRaw);
}

function hideSecrets(record: StepRecord, masks: Masks): StepRecord {
  const { step, platform, detail } = record;
  return {
    ...record,
    step: masks.hide(step),
    ...(platform === undefined ? {} : { platform: masks.hide(platform) }),
    ...(detail === undefined ? {} : { detail: masks.hide(detail) }),
  };
}
