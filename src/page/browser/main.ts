import { readFirstRows, readHead, readRows } from './blocks.ts';
import { byId } from './dom.ts';
import { firstFrame, firstPaint } from './first-paint.ts';
import { mapTrees } from './map.ts';
import { startMap } from './start-map.ts';
import { firstView, stateFrom } from './state.ts';
import { unpackAbove, unpackAll, unpackMap, whenIdle } from './unpack.ts';

// The verdict is painted first; while that is on its way to the screen the map's data is read and made a tree. Then the
// map is drawn, and the rest of the page is put around it: at any rate, also where the map cannot be drawn by a browser
// that is too old.
void start().finally(unpackAll);

async function start(): Promise<void> {
  const painted = firstPaint();
  const data = await readFirst();
  if (data === undefined) return;
  const { head, rows, few } = data;
  const trees = mapTrees(head);
  trees(stateFrom(head, location.hash), rows);
  await painted;
  unpackMap();
  byId('map-controls').hidden = false;
  const map = startMap(head, trees, rows, few ? undefined : rows);
  performance.mark('map-drawn');
  document.documentElement.dataset.map = 'drawn';
  unpackAbove();
  map.showBinary();
  await firstFrame();
  performance.mark('map-shown');
  map.speak();
  const unpackRest = (): void => {
    unpackAll();
    map.showBinary();
  };
  whenIdle(unpackRest);
  if (few) map.complete(await readRows(head));
  unpackRest();
  document.documentElement.dataset.map = 'drawn complete';
}

/** What the first drawing needs; `few`: of the rows there are only those of the first view. */
async function readFirst() {
  const head = await readHead();
  if (head === undefined) return undefined;
  const { binary, zoom, view, codeOnly } = stateFrom(head, location.hash);
  // The whole of the first binary needs few rows, or none; every other place that a link can name needs all.
  const few = binary === 0 && zoom === 'all' && view === firstView(head, 0) && view !== 'growth' && !codeOnly;
  return { head, few, rows: few ? await readFirstRows() : await readRows(head) };
}
