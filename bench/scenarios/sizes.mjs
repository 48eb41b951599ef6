// Where bytes belong: the command `size`, the comparison with an earlier version, and report.html.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, checkout, cli, fresh, PROGRAMS, ratio, root, row, run, work } from '../bed.mjs';
import { goBuild, imageOnly, ours } from '../builders.mjs';
import { compareShare } from '../compare-share.mjs';
import { measure } from '../pair.mjs';

/** report.html of caddy on two platforms, against an earlier version: how soon it is there, and how large it is. */
export async function page() {
  const { pageRatios } = await import('../page.mjs');
  const [folder, cache] = [fresh('page'), fresh('page-cache')];
  const build = (version, ...more) =>
    run(
      process.execPath,
      [
        cli,
        'build',
        `github.com/caddyserver/caddy/v2/cmd/caddy@${version}`,
        ...imageOnly,
        '--output',
        join(folder, version),
        '--cache-dir',
        cache,
        ...more,
      ],
      folder,
      CLEAN,
    );
  build('v2.10.2');
  build(PROGRAMS.caddy.version, '--baseline', join(folder, 'v2.10.2', 'report.json'));
  const report = join(folder, PROGRAMS.caddy.version, 'report.html');
  const { paint, map } = await pageRatios(report);
  row('caddy: report.html of two platforms with a baseline', '< 800 kB', `${statSync(report).size} bytes`);
  row("the same: first contentful paint, against an empty page's", '≤ 2', ratio(paint));
  row("the same: map drawn, against an empty page's paint", '≤ 4', ratio(map));
}

/** Where the bytes of caddy belong, types and data included: the command as a user runs it. */
export function attribution() {
  const folder = checkout('caddy');
  const out = fresh('attribution');
  measure(goBuild(folder, 'caddy', 'amd64', fresh('gocache-t'), out));
  const binary = join(out, 'caddy-amd64');
  const hook = join(root, 'bench', 'peak.cjs');
  const times = [];
  let peak = 0;
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now();
    const { stderr, status } = spawnSync(process.execPath, ['--require', hook, cli, 'size', binary], {
      encoding: 'utf8',
      env: { ...process.env, ...CLEAN },
    });
    if (status !== 0) throw new Error(stderr);
    times.push((performance.now() - start) / 1000);
    peak = Math.max(peak, Number(/PEAK (\d+)/.exec(stderr)[1]) / 1024);
  }
  const median = times.sort((a, b) => a - b)[2];
  const megabytes = (statSync(binary).size / 1e6).toFixed(1);
  row(`attribution of caddy, ${megabytes} MB, the whole command`, '≤ 1.0 s', `${median.toFixed(2)} s`, 'median of 5');
  row('the same: peak memory', '≤ 300 MB', `${Math.round(peak * 1.048576)} MB`);
}

/** What telling sizes and comparing with an earlier version is of a cold job; the earlier one is built before. */
export function comparing(name) {
  const folder = checkout(name);
  const { module, earlier, main } = PROGRAMS[name];
  const [cache, before, out] = [
    fresh('compare-cache'),
    join(fresh('compare-before'), 'o'),
    join(fresh('compare-out'), 'o'),
  ];
  const subject = `${join(module, main)}@${earlier}`;
  const settings = [...imageOnly.slice(0, 2), '--output', before, '--cache-dir', cache];
  run(process.execPath, [cli, 'build', subject, ...settings], work, CLEAN);
  const job = ours(folder, name, fresh('gocache-p'), cache, out, ['--baseline', join(before, 'report.json')]);
  const share = compareShare({ root, job, output: out, samples: join(work, 'samples.json') });
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  row(
    `${name}: sizes, comparison and report of a cold job, on its critical path`,
    '≤ 3 %',
    percent(share.path, share.whole),
    `${share.path.toFixed(2)} s of ${share.whole.toFixed(1)} s`,
  );
  row(
    'the same: CPU',
    '',
    percent(share.cpu, share.wholeCpu),
    `${share.cpu.toFixed(1)} s, attribution ${share.attribution.toFixed(1)} s of it, of ${share.wholeCpu.toFixed(1)} s`,
  );
}
