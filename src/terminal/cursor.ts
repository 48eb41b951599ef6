const HIDE = '\u001b[?25l';
const SHOW = '\u001b[?25h';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The cursor of a terminal while something is drawn. */
export interface Cursor {
  hide(): void;
  /** Shows it again; does nothing when it was not hidden. */
  restore(): void;
}

/**
 * Hides the cursor and brings it back however the process ends: `exit` covers ordinary ends and thrown errors, and the
 * signals are listened to because a default handler ends the process without `exit`. A signal that nobody else listens
 * to is sent once more, so that listening does not swallow it.
 */
export function createCursor(stream: NodeJS.WritableStream): Cursor {
  let hidden = false;
  const restore = (): void => {
    if (!hidden) return;
    hidden = false;
    process.removeListener('exit', restore);
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
    stream.write(SHOW);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    const alone = process.listenerCount(signal) === 1;
    if (!alone) return;
    restore();
    process.kill(process.pid, signal);
  };
  return {
    hide() {
      if (hidden) return;
      hidden = true;
      process.on('exit', restore);
      // Before all others: one that listens `once` is gone from the count by the time it is called.
      for (const signal of SIGNALS) process.prependListener(signal, onSignal);
      stream.write(HIDE);
    },
    restore,
  };
}
