// Nothing changed since the last build.
import { join } from 'node:path';
import { serveBase } from '../base-registry.mjs';
import { checkout, fresh, ratio, row, work } from '../bed.mjs';
import { beside, ko, ours } from '../builders.mjs';
import { measure, paired } from '../pair.mjs';

export async function unchanged(name = 'yq') {
  const folder = checkout(name);
  const base = await serveBase(join(work, 'base'));
  const gocache = fresh('gocache-w');
  const [plainOut, ourOut, koOut] = [fresh('out-p'), join(fresh('out-o'), 'o'), fresh('out-k')];
  const cache = fresh('cache-w');
  const mine = () => measure(ours(folder, name, gocache, cache, ourOut));
  const plain = () => measure(beside(folder, name, gocache, plainOut));
  const theirs = () => measure(ko(folder, name, gocache, base.reference, koOut));
  for (const warm of [mine, plain, theirs, mine, plain, theirs]) warm();
  const over = paired(9, mine, plain);
  row(
    `${name}: whole job, nothing changed, over two no-op go build beside each other`,
    '≤ 0.25 s',
    `${over.difference.toFixed(2)} s`,
    `ratio ${ratio(over.ratio)}`,
  );
  row(`${name}: the same against ko`, '≤ 0.5', ratio(paired(5, mine, theirs).ratio));
  base.stop();
}
