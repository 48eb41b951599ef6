import { outputLines, wrapText } from '../model/text.ts';
import { createCursor } from './cursor.ts';
import { renderLive } from './render-live.ts';
import type { StepState } from './steps.ts';
import { type ExpectedStep, type View, type ViewOptions, WIDEST } from './view.ts';
import { noticeText } from './wording.ts';

/** A terminal to draw on. */
export type TerminalStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

interface Drawing {
  (text: string): void;
  clear(): void;
  done(): void;
}

const FRAME_MS = 80;

/** Redraws one view of all steps; lines that are to stay are written above it. */
export function createLiveView(options: ViewOptions, stream: TerminalStream, hide: (text: string) => string): View {
  const { signs, paint, quiet, verbose } = options;
  const steps: StepState[] = [];
  let expected: readonly ExpectedStep[] = [];
  let drawing: Drawing | undefined;
  let over = false;
  const cursor = createCursor(stream);
  const frame = (): string => {
    const state = { ...(options.title === undefined ? {} : { title: options.title }), steps, expected };
    return hide(renderLive(state, { columns: options.columns(), now: options.elapsed(), signs, paint }).join('\n'));
  };
  const draw = (): void => {
    if (!over && !quiet && steps.length > 0) drawing?.(frame());
  };
  const above = (lines: readonly string[]): void => {
    drawing?.clear();
    stream.write(`${hide(lines.join('\n'))}\n`);
    draw();
  };
  const timer = setInterval(draw, FRAME_MS);
  timer.unref();
  if (!quiet) {
    void loadDrawing(stream).then((loaded) => {
      if (over) return;
      cursor.hide();
      drawing = loaded;
      draw();
    });
  }
  return {
    step(_change, state, number) {
      steps[number] = state;
    },
    expect(coming) {
      expected = coming;
    },
    say(level, message) {
      if (quiet || (level === 'debug' && !verbose)) return;
      const lines = outputLines(message).flatMap((line) => wrapText(line, options.columns(), '  '));
      above(level === 'debug' ? lines.map((line) => paint('faint', line)) : lines);
    },
    notice(notice) {
      if (!quiet) above(wrapText(noticeText(notice), WIDEST, '  ').map((line) => paint('doubtful', line)));
    },
    annotate: () => {},
    hidden: () => {},
    print: (text) => above(text.split('\n')),
    finish() {
      if (over) return;
      clearInterval(timer);
      // What never began no longer waits for anything.
      expected = expected.filter(({ step }) => steps.some((state) => state.step === step));
      if (!quiet && steps.length > 0) {
        if (drawing === undefined) stream.write(`${frame()}\n`);
        else drawing(frame());
      }
      over = true;
      drawing?.done();
      drawing = undefined;
      cursor.restore();
    },
  };
}

/** log-update is loaded only here: a pipe or a CI log never pays for it. */
async function loadDrawing(stream: TerminalStream): Promise<Drawing> {
  const { createLogUpdate } = await import('log-update');
  // It would hide the cursor of standard error, whatever stream it draws on.
  return createLogUpdate(stream, { showCursor: true });
}
