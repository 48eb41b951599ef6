import { readFirstRows, readHead, readRows } from './blocks.ts';
import { byId } from './dom.ts';
import { startMap } from './start-map.ts';
import { firstView, stateFrom } from './state.ts';
import { unpackFolds, unpackWhenIdle } from './unpack-folds.ts';

// The page's own markup is painted first; then the map is read and drawn.
requestAnimationFrame(() => setTimeout(() => void start(), 0));

async function start(): Promise<void> {
  const head = await readHead();
  if (head === undefined) return;
  byId('map-controls').hidden = false;
  const { binary, zoom, view, codeOnly } = stateFrom(head, location.hash);
  // The whole of the first binary needs few rows, or none; every other place that a link can name needs all.
  const few = binary === 0 && zoom === 'all' && view === firstView(head, 0) && view !== 'growth' && !codeOnly;
  const rows = few ? await readFirstRows() : await readRows(head);
  const map = startMap(head, rows, few ? undefined : rows);
  performance.mark('map-drawn');
  document.documentElement.dataset.map = 'drawn';
  unpackWhenIdle();
  if (few) map.complete(await readRows(head));
  unpackFolds();
  document.documentElement.dataset.map = 'drawn complete';
}
