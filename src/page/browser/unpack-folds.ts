import { filterTables } from './filter.ts';

/**
 * Puts what is folded into the page: it stands in the page's own markup as text, which costs nothing until it is wanted.
 * A link to a part that was not there yet is followed then.
 */
export function unpackFolds(): void {
  const packed = document.querySelectorAll('noscript.late');
  for (const one of packed) one.replaceWith(document.createRange().createContextualFragment(one.textContent ?? ''));
  if (packed.length === 0) return;
  filterTables();
  const named = location.hash.startsWith('#map') ? null : document.getElementById(location.hash.slice(1));
  named?.scrollIntoView();
}

/** Does so once there is nothing better to do, or at once when somebody opens a fold or prints. */
export function unpackWhenIdle(): void {
  addEventListener('beforeprint', unpackFolds, { once: true });
  document.addEventListener('toggle', unpackFolds, { once: true, capture: true });
  if ('requestIdleCallback' in window) requestIdleCallback(unpackFolds, { timeout: 2000 });
  else setTimeout(unpackFolds, 200);
}
