import type { RunningStep } from '../model/runtime.ts';

/** For how long Go says nothing of another download, in milliseconds, until it is taken to compile. */
export const SILENT_AFTER_MS = 10_000;

/** What a compile step tells of the modules that Go downloads for it. */
export interface DownloadsShown {
  /** One line of Go's standard error. */
  line(text: string): void;
  /** Ends the telling; gives what is worth keeping behind the step: `12 modules downloaded`, nothing for none. */
  end(): string | undefined;
}

/**
 * `go: downloading golang.org/x/text v0.31.0` is what people wait for on a cold cache. Go says when a download begins
 * and never that the last one ended: after a while of silence the step no longer speaks of it, since minutes of
 * compiling under the name of a small module send people to look for a fault in their network.
 */
export function showDownloads(step: RunningStep): DownloadsShown {
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  const total = (): string => `${count} ${count === 1 ? 'module' : 'modules'} downloaded`;
  return {
    line(text) {
      const match = /^go: downloading (\S+)/.exec(text);
      if (match === null) return;
      count += 1;
      step.update({ detail: `downloading ${match[1]}` });
      clearTimeout(timer);
      timer = setTimeout(() => step.update({ detail: total() }), SILENT_AFTER_MS);
      timer.unref();
    },
    end() {
      clearTimeout(timer);
      return count === 0 ? undefined : total();
    },
  };
}
