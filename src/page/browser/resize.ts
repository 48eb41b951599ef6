import { byId } from './dom.ts';

/** Draws again when the map became wider or narrower, once the last change is some moments old. */
export function onOtherWidth(draw: () => void): void {
  let known: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The first call comes with the width as it is, without asking for a layout.
  new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    const changed = known !== undefined && Math.abs(width - known) >= 2;
    known = width;
    if (!changed) return;
    clearTimeout(timer);
    timer = setTimeout(draw, 120);
  }).observe(byId('map'));
}
