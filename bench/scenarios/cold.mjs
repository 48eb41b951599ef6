// An empty Go cache: what everything beside the compilers adds.
import { join } from 'node:path';
import { serveBase } from '../base-registry.mjs';
import { checkout, fresh, ratio, row, work } from '../bed.mjs';
import { both, imageOnly, ko, ours } from '../builders.mjs';
import { inTurn, measure, paired } from '../pair.mjs';

export async function cold(name) {
  const folder = checkout(name);
  const base = await serveBase(join(work, 'base'));
  const runs = Number(process.env.BENCH_RUNS ?? (name === 'caddy' ? 1 : 3));
  const plain = () => inTurn(both(folder, name, fresh('gocache-a'), fresh('out-a')));
  const whole = paired(
    runs,
    () => measure(ours(folder, name, fresh('gocache-b'), fresh('cache-b'), join(fresh('out-b'), 'o'))),
    plain,
  );
  row(
    `${name}: whole job, cold Go cache, against two go build in turn`,
    '≤ 1.05',
    ratio(whole.ratio),
    JSON.stringify(whole.pairs.map((pair) => pair.map((x) => x.toFixed(1)))),
  );
  const image = paired(
    runs,
    () => measure(ours(folder, name, fresh('gocache-b'), fresh('cache-b'), join(fresh('out-b'), 'o'), imageOnly)),
    () => measure(ko(folder, name, fresh('gocache-c'), base.reference, fresh('out-c'))),
  );
  row(
    `${name}: image only, cold Go cache, against ko`,
    '≤ 1.0',
    ratio(image.ratio),
    JSON.stringify(image.pairs.map((pair) => pair.map((x) => x.toFixed(1)))),
  );
  base.stop();
}
