/** Milliseconds after which nobody waits for a first paint any more: a page in a hidden tab has none. */
const LONGEST = 1000;

/** Resolves once the page's own markup was laid out and handed on to be painted. */
export function firstFrame(): Promise<void> {
  return new Promise((resume) => {
    requestAnimationFrame(() => setTimeout(resume, 0));
    if (document.visibilityState === 'hidden') setTimeout(resume, 0);
  });
}

/** Resolves once it stands on the screen, so that no work of ours delays it. */
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
