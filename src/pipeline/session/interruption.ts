/** Thrown by everything that obeys the runtime's signal once the user or the runner has asked us to stop. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly signal: 'SIGINT' | 'SIGTERM';

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }

  /** 128 and the signal's number, as shells have it. */
  get exitStatus(): 130 | 143 {
    return this.signal === 'SIGINT' ? 130 : 143;
  }
}

/** Turns SIGINT and SIGTERM into an abort; a second SIGINT ends the process at once. */
export function watchInterruption(onSecond: (exitStatus: number) => void): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = (name: 'SIGINT' | 'SIGTERM'): void => {
    const reason = new Interruption(name);
    if (controller.signal.aborted && name === 'SIGINT') onSecond(reason.exitStatus);
    controller.abort(reason);
  };
  const onInterrupt = (): void => stop('SIGINT');
  const onTerminate = (): void => stop('SIGTERM');
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    },
  };
}
