// The engine buildx, and compiling on BuildKit.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, cli, fresh, ratio, root, row, shown } from '../bed.mjs';
import { againstHand, twoNodes } from '../buildx-compile.mjs';
import { measureHost } from '../buildx-host.mjs';

/** Only the time that BuildKit takes: both builds find everything else unchanged. */
export async function buildxHost() {
  const folder = join(fresh('hello'), 'hello');
  cpSync(join(root, 'examples', 'hello'), folder, { recursive: true });
  const bench = { cli, folder, work: fresh('buildx-host'), runs: 7 };
  for (const { platforms, wanted: most, difference } of await measureHost({ ...bench, env: { GOWORK: 'off' } }))
    row(
      `hello, ${platforms} platforms: compile: host through a running builder, over the embedded engine`,
      `≤ ${most} s`,
      `${difference.toFixed(2)} s`,
    );
}

/** yq on a cold node: what we write for it, compile, fetch back and assemble, against a Dockerfile by hand. */
export async function buildxCompile() {
  const bench = {
    cli,
    folder: checkout('yq'),
    work: fresh('buildx-compile'),
    runs: Number(process.env.BENCH_RUNS ?? 2),
  };
  const { ratio: against, pairs } = await againstHand(bench);
  row(
    'yq: compile: buildkit, cold, two platforms, against a Dockerfile by hand',
    '≤ 1.05',
    ratio(against),
    shown(pairs),
  );
}

/** hello on one node of one processor, and on two. */
export async function buildxNodes() {
  const folder = join(fresh('hello-nodes'), 'hello');
  cpSync(join(root, 'examples', 'hello'), folder, { recursive: true });
  const bench = {
    cli,
    folder,
    work: fresh('buildx-nodes'),
    runs: Number(process.env.BENCH_RUNS ?? 2),
  };
  const { ratio: against, pairs } = await twoNodes(bench);
  row('hello: four platforms on two nodes of one processor, against one', '≤ 0.6', ratio(against), shown(pairs));
}
