/** When a log says what still runs, in milliseconds from the start: often at first, then less and less often. */
export function nextSignOfLife(elapsedMs: number): number {
  if (elapsedMs < 60_000) return 15_000;
  return elapsedMs < 300_000 ? 30_000 : 60_000;
}

/** Calls `say` now and then until the function that it gives back is called. */
export function startSignsOfLife(say: () => void): () => void {
  let elapsed = 0;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const gap = nextSignOfLife(elapsed);
    timer = setTimeout(() => {
      elapsed += gap;
      say();
      wait();
    }, gap);
    // The sign of life must not itself keep the process alive.
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
