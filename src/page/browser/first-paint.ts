/** Milliseconds after which nobody waits for a first paint any more: a page in a hidden tab has none. */
const LONGEST = 1000;

/** Resolves once the page's own markup stands on the screen, so that no work of ours is done before. */
export function firstPaint(): Promise<void> {
  return new Promise((resume) => {
    const supported =
      typeof PerformanceObserver === 'function' && PerformanceObserver.supportedEntryTypes?.includes('paint');
    if (!supported || document.visibilityState === 'hidden') {
      setTimeout(resume, 0);
      return;
    }
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      resume();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(resume, LONGEST);
  });
}
