import { byId } from './dom.ts';
import { filterTables } from './filter.ts';

/** What waits in the page's own markup as text, which costs nothing until it is wanted. */
const LATE = 'noscript.late';

/** Puts the map's part into the page, and the look of everything that comes later. */
export function unpackMap(): void {
  unpack(byId('late-style'));
  unpack(byId('late-map'));
}

/** Puts what stands above the map into the page: it is seen first. */
export function unpackAbove(): void {
  const map = byId('map-part');
  for (const part of document.querySelectorAll(LATE))
    if ((part.compareDocumentPosition(map) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) unpack(part);
}

/** Puts all of it into the page. A link to a part that was not there yet is followed then. */
export function unpackAll(): void {
  const parts = document.querySelectorAll(LATE);
  if (parts.length === 0) return;
  parts.forEach(unpack);
  filterTables();
  const named = location.hash.startsWith('#map') ? null : document.getElementById(location.hash.slice(1));
  named?.scrollIntoView();
}

/** Calls once there is nothing better to do, or at once for a printer. */
export function whenIdle(call: () => void): void {
  addEventListener('beforeprint', call, { once: true });
  if ('requestIdleCallback' in window) requestIdleCallback(call, { timeout: 1000 });
  else setTimeout(call, 100);
}

function unpack(part: Element): void {
  part.replaceWith(document.createRange().createContextualFragment(part.textContent ?? ''));
}
