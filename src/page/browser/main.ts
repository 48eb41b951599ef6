import { readFirstRows, readHead, readRows } from './blocks.ts';
import { byId } from './dom.ts';
import { firstPaint } from './first-paint.ts';
import { startMap } from './start-map.ts';
import { firstView, stateFrom } from './state.ts';
import { unpackAbove, unpackAll, unpackMap, whenIdle } from './unpack.ts';

// The verdict is painted first; then the map is read and drawn, and the rest of the page is put around it. Where the map
// cannot be drawn, a browser may be too old, the rest is there all the same.
void firstPaint().then(start).finally(unpackAll);

async function start(): Promise<void> {
  const head = await readHead();
  if (head === undefined) return;
  unpackMap();
  byId('map-controls').hidden = false;
  const { binary, zoom, view, codeOnly } = stateFrom(head, location.hash);
  // The whole of the first binary needs few rows, or none; every other place that a link can name needs all.
  const few = binary === 0 && zoom === 'all' && view === firstView(head, 0) && view !== 'growth' && !codeOnly;
  const rows = few ? await readFirstRows() : await readRows(head);
  const map = startMap(head, rows, few ? undefined : rows);
  performance.mark('map-drawn');
  document.documentElement.dataset.map = 'drawn';
  unpackAbove();
  map.showBinary();
  const unpackRest = (): void => {
    unpackAll();
    map.showBinary();
  };
  whenIdle(unpackRest);
  if (few) map.complete(await readRows(head));
  unpackRest();
  document.documentElement.dataset.map = 'drawn complete';
}
