// One file changed since the last build.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, database, fresh, PROGRAMS, ratio, row } from '../bed.mjs';
import { both, imageOnly, ours } from '../builders.mjs';
import { startBuildxWay } from '../buildx-way.mjs';
import { inTurn, measure, paired } from '../pair.mjs';

/** Changes of one file: a value, which leaves most of the binary as it was, and code, which moves all that lies behind. */
const CHANGES = {
  value: (count) => `\nvar bench${count} = ${count}\nfunc init() { _ = bench${count} }\n`,
  code: (count) => `\nfunc init() { if len(os.Args) > 1000 {${' println(os.Args[1]);'.repeat(count * 50)} } }\n`,
};

export async function oneFile(name = 'yq') {
  const folder = checkout(name);
  const gocache = [fresh('gocache-x'), fresh('gocache-y')];
  const [cache, outA, outB] = [fresh('cache-x'), join(fresh('out-x'), 'o'), fresh('out-y')];
  const file = join(folder, 'yq.go');
  const original = readFileSync(file, 'utf8');
  let count = 0;
  for (const [kind, changed] of Object.entries(CHANGES)) {
    const change = () => writeFileSync(file, original + changed(++count));
    const image = () => measure({ ...ours(folder, name, gocache[0], cache, outA, imageOnly), before: change });
    const plain = () =>
      inTurn(
        both(folder, name, gocache[1], outB).map((one, index) => ({
          ...one,
          before: index === 0 ? change : undefined,
        })),
      );
    image();
    plain();
    const pair = paired(5, image, plain);
    row(`${name}: one file changed (${kind}), image only, against two go build in turn`, '≤ 1.2', ratio(pair.ratio));
  }
  writeFileSync(file, original);
}

export async function oneFileWhole(name = 'yq') {
  if (database === undefined) throw new Error('one-file-whole needs BENCH_DATABASE, a folder');
  const folder = checkout(name);
  const way = await startBuildxWay(fresh('way'));
  try {
    const [gocache, cache, out] = [fresh('gocache-z'), fresh('cache-z'), join(fresh('out-z'), 'o')];
    const file = join(folder, 'yq.go');
    const original = readFileSync(file, 'utf8');
    let count = 0;
    const change = () => writeFileSync(file, original + CHANGES.code(++count));
    const mine = () => measure({ ...ours(folder, name, gocache, cache, out), before: change });
    const theirs = () => {
      change();
      return inTurn(way.commands(folder, PROGRAMS[name].main, database));
    };
    mine();
    theirs();
    const pair = paired(3, mine, theirs);
    row(
      `${name}: one file changed, whole job, against buildx, two Syft and two Trivy runs`,
      '≤ 0.5',
      ratio(pair.ratio),
      JSON.stringify(pair.pairs.map((one) => one.map((x) => x.toFixed(1)))),
    );
    writeFileSync(file, original);
  } finally {
    way.stop();
  }
}
