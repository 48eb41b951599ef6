// Measures dist/ against `go build` and ko, as ratios in one run: node bench/run.mjs [SCENARIO...]
// Needs on PATH: go, ko, crane, skopeo, registry (distribution 3), syft, trivy (the pinned ones), 7z; and Linux with /usr/bin/time.
// Every program comes from the module proxy; BENCH_DATABASE names a Trivy database (folder, archive or reference).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveBase } from './base-registry.mjs';
import { againstHand, twoNodes } from './buildx-compile.mjs';
import { measureHost } from './buildx-host.mjs';
import { startBuildxWay } from './buildx-way.mjs';
import { compareShare } from './compare-share.mjs';
import { inTurn, measure, paired } from './pair.mjs';
import { benchPush } from './push.mjs';

const root = resolve(import.meta.dirname, '..');
// ko allows no capitals in the folder that it writes to.
const work = join(tmpdir(), `go-slim-image-bench-${process.pid}`);
mkdirSync(work);
const database = process.env.BENCH_DATABASE;
const PLATFORMS = ['amd64', 'arm64'];
const PROGRAMS = {
  yq: { module: 'github.com/mikefarah/yq/v4', version: 'v4.53.6', earlier: 'v4.53.2', main: '.' },
  caddy: { module: 'github.com/caddyserver/caddy/v2', version: 'v2.11.9', earlier: 'v2.10.2', main: './cmd/caddy' },
};
const CLEAN = { GOFLAGS: '', GOTOOLCHAIN: 'local', CGO_ENABLED: '0' };

/** A writable copy of a module's source, with its git history of one commit, as a checkout would be. */
function checkout(name) {
  const { module, version } = PROGRAMS[name];
  const folder = join(work, name);
  if (existsSync(folder)) return folder;
  const answer = run('go', ['mod', 'download', '-json', `${module}@${version}`], work, { ...CLEAN });
  cpSync(JSON.parse(answer).Dir, folder, { recursive: true });
  run('chmod', ['-R', 'u+w', folder], work);
  run('go', ['mod', 'download'], folder, CLEAN);
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', 'commit', '-qm', 'source'],
    ['tag', version],
  ])
    run('git', args, folder);
  return folder;
}

function run(command, args, cwd, env = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${result.stderr}`);
  return result.stdout;
}

function fresh(name) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** `go build` of one platform, as a user who knows the flags writes it. */
function goBuild(folder, name, arch, gocache, out) {
  return {
    command: 'go',
    args: [
      'build',
      '-trimpath',
      '-ldflags=-s -w',
      '-buildvcs=false',
      '-o',
      join(out, `${name}-${arch}`),
      PROGRAMS[name].main,
    ],
    cwd: folder,
    env: { ...CLEAN, GOOS: 'linux', GOARCH: arch, GOCACHE: gocache },
  };
}

const imageOnly = ['--no-sbom', '--no-scan', '--no-attribution'];

function ours(folder, name, gocache, cache, out, further = []) {
  return {
    command: process.execPath,
    args: [
      join(root, 'dist', 'cli.js'),
      'build',
      folder,
      '--packages',
      PROGRAMS[name].main,
      '--output',
      out,
      '--cache-dir',
      cache,
      ...(database === undefined ? [] : ['--database', database]),
      ...further,
    ],
    cwd: folder,
    env: { ...CLEAN, GOCACHE: gocache },
  };
}

function ko(folder, name, gocache, base, out) {
  return {
    command: 'ko',
    args: [
      'build',
      '--push=false',
      `--oci-layout-path=${out}`,
      `--platform=${PLATFORMS.map((arch) => `linux/${arch}`)}`,
      '--sbom=none',
      PROGRAMS[name].main,
    ],
    cwd: folder,
    env: {
      ...CLEAN,
      GOCACHE: gocache,
      KO_DOCKER_REPO: 'bench.invalid/bench',
      KO_DEFAULTBASEIMAGE: base,
      GOFLAGS: '-buildvcs=false',
    },
  };
}

const both = (folder, name, gocache, out) => PLATFORMS.map((arch) => goBuild(folder, name, arch, gocache, out));

/** Two builds beside each other, as a shell would start them. */
function beside(folder, name, gocache, out) {
  const script = both(folder, name, gocache, out).map(
    ({ args, env }) => `GOOS=linux GOARCH=${env.GOARCH} go ${args.map((arg) => `'${arg}'`).join(' ')} &`,
  );
  return {
    command: 'sh',
    args: ['-c', `${script.join('\n')}\nwait`],
    cwd: folder,
    env: { ...CLEAN, GOCACHE: gocache },
  };
}

const rows = [];
function row(what, target, value, note = '') {
  rows.push({ what, target, value, note });
  console.log(`| ${what} | ${target} | ${value} | ${note} |`);
}
const ratio = (value) => value.toFixed(2);

async function cold(name) {
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

async function unchanged(name = 'yq') {
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

/** Changes of one file: a value, which leaves most of the binary as it was, and code, which moves all that lies behind. */
const CHANGES = {
  value: (count) => `\nvar bench${count} = ${count}\nfunc init() { _ = bench${count} }\n`,
  code: (count) => `\nfunc init() { if len(os.Args) > 1000 {${' println(os.Args[1]);'.repeat(count * 50)} } }\n`,
};

async function oneFile(name = 'yq') {
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

async function oneFileWhole(name = 'yq') {
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

function startUp() {
  const bare = join(fresh('bare'), 'bare.mjs');
  writeFileSync(bare, 'console.log("");\n');
  const hook = join(root, 'bench', 'first-line.cjs');
  const cpu = (file, env) => {
    const { stderr } = spawnSync(process.execPath, ['--require', hook, file], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    return { cpu: Number(/CPU ([\d.]+)/.exec(stderr)[1]) };
  };
  const pair = paired(
    31,
    () => cpu(join(root, 'dist', 'action.mjs'), { GITHUB_ACTIONS: 'true' }),
    () => cpu(bare, {}),
    'cpu',
  );
  row(
    'Action: CPU to the first line of its own, against bare Node',
    '≤ 1.5',
    ratio(pair.ratio),
    `Node ${process.versions.node}`,
  );
}

function memory() {
  const folder = fresh('big');
  writeFileSync(join(folder, 'go.mod'), 'module example.com/big\n\ngo 1.24\n');
  writeFileSync(
    join(folder, 'main.go'),
    'package main\n\nimport _ "embed"\n\n//go:embed data\nvar data string\n\nfunc main() { println(len(data)) }\n',
  );
  spawnSync('sh', ['-c', 'head -c 200000000 /dev/urandom > data'], { cwd: folder });
  const hook = join(root, 'bench', 'peak.cjs');
  const flags = [
    '--platforms',
    'linux/amd64',
    ...imageOnly,
    '--output',
    join(fresh('big-out'), 'o'),
    '--cache-dir',
    fresh('big-cache'),
  ];
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--require', hook, join(root, 'dist', 'cli.js'), 'build', folder, ...flags],
    {
      cwd: folder,
      env: { ...process.env, ...CLEAN },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  const peak = Number(/PEAK (\d+)/.exec(stderr)[1]) / 1024;
  row('200 MB binary: peak memory of our own process and its threads', '≤ 250 MB', `${Math.round(peak)} MiB`);
}

function size() {
  const folder = checkout('yq');
  const out = fresh('size-go');
  measure(goBuild(folder, 'yq', 'amd64', fresh('gocache-s'), out));
  const ko = 11_130_951;
  run('7z', ['a', '-tgzip', '-mx=9', join(out, 'best.gz'), join(out, 'yq-amd64')], out);
  const best = statSync(join(out, 'best.gz')).size;
  for (const [level, target] of [
    [6, 0.488],
    [12, 0.471],
  ]) {
    const ours = join(fresh('size-out'), 'o');
    run(
      process.execPath,
      [
        join(root, 'dist', 'cli.js'),
        'build',
        folder,
        '--platforms',
        'linux/amd64',
        ...imageOnly,
        '--compression-level',
        String(level),
        '--output',
        ours,
        '--cache-dir',
        fresh('size-cache'),
      ],
      folder,
      CLEAN,
    );
    const report = JSON.parse(readFileSync(join(ours, 'report.json'), 'utf8'));
    const layer = report.images[0].platforms[0].layers.find(({ part }) => part === 'binary');
    row(
      `yq linux/amd64: binary layer, gzip level ${level}, against ko's`,
      `≤ ${(target * 100).toFixed(1)} %`,
      `${((layer.size / ko) * 100).toFixed(1)} %`,
      `${layer.size} bytes`,
    );
    if (level === 12)
      row(
        "the same against 7-Zip's best deflate",
        `≤ ${Math.round(best * 1.005 + 2048)} bytes`,
        `${layer.size} bytes`,
        `7-Zip: ${best}`,
      );
  }
}

/** Only the time that BuildKit takes: both builds find everything else unchanged. */
async function buildxHost() {
  const folder = join(fresh('hello'), 'hello');
  cpSync(join(root, 'examples', 'hello'), folder, { recursive: true });
  const bench = { cli: join(root, 'dist', 'cli.js'), folder, work: fresh('buildx-host'), runs: 7 };
  for (const { platforms, wanted: most, difference } of await measureHost({ ...bench, env: { GOWORK: 'off' } }))
    row(
      `hello, ${platforms} platforms: compile: host through a running builder, over the embedded engine`,
      `≤ ${most} s`,
      `${difference.toFixed(2)} s`,
    );
}

/** yq on a cold node: what we write for it, compile, fetch back and assemble, against a Dockerfile by hand. */
async function buildxCompile() {
  const bench = {
    cli: join(root, 'dist', 'cli.js'),
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
async function buildxNodes() {
  const folder = join(fresh('hello-nodes'), 'hello');
  cpSync(join(root, 'examples', 'hello'), folder, { recursive: true });
  const bench = {
    cli: join(root, 'dist', 'cli.js'),
    folder,
    work: fresh('buildx-nodes'),
    runs: Number(process.env.BENCH_RUNS ?? 2),
  };
  const { ratio: against, pairs } = await twoNodes(bench);
  row('hello: four platforms on two nodes of one processor, against one', '≤ 0.6', ratio(against), shown(pairs));
}

function shown(pairs) {
  return pairs.map(([a, b]) => `${a.toFixed(1)} s, ${b.toFixed(1)} s`).join('; ');
}

/** report.html of caddy on two platforms, against an earlier version: how soon it is there, and how large it is. */
async function page() {
  const { pageRatios } = await import('./page.mjs');
  const [folder, cache] = [fresh('page'), fresh('page-cache')];
  const build = (version, ...more) =>
    run(
      process.execPath,
      [
        join(root, 'dist', 'cli.js'),
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
function attribution() {
  const folder = checkout('caddy');
  const out = fresh('attribution');
  measure(goBuild(folder, 'caddy', 'amd64', fresh('gocache-t'), out));
  const binary = join(out, 'caddy-amd64');
  const hook = join(root, 'bench', 'peak.cjs');
  const times = [];
  let peak = 0;
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now();
    const { stderr, status } = spawnSync(
      process.execPath,
      ['--require', hook, join(root, 'dist', 'cli.js'), 'size', binary],
      {
        encoding: 'utf8',
        env: { ...process.env, ...CLEAN },
      },
    );
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
function comparing(name) {
  const folder = checkout(name);
  const { module, earlier, main } = PROGRAMS[name];
  const [cache, before, out] = [
    fresh('compare-cache'),
    join(fresh('compare-before'), 'o'),
    join(fresh('compare-out'), 'o'),
  ];
  const subject = `${join(module, main)}@${earlier}`;
  const settings = [...imageOnly.slice(0, 2), '--output', before, '--cache-dir', cache];
  run(process.execPath, [join(root, 'dist', 'cli.js'), 'build', subject, ...settings], work, CLEAN);
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

const SCENARIOS = {
  'cold-yq': () => cold('yq'),
  'cold-caddy': () => cold('caddy'),
  unchanged,
  'one-file': oneFile,
  'one-file-whole': oneFileWhole,
  'start-up': startUp,
  memory,
  page,
  attribution,
  'compare-yq': () => comparing('yq'),
  'compare-caddy': () => comparing('caddy'),
  size,
  push: () => benchPush({ root, folder: fresh('push'), row, ratio }),
  'buildx-host': buildxHost,
  'buildx-compile': buildxCompile,
  'buildx-nodes': buildxNodes,
};
const wanted = process.argv.slice(2);
try {
  console.log('| What | Target | Measured | |\n|:--|--:|--:|:--|');
  for (const name of wanted.length === 0 ? Object.keys(SCENARIOS) : wanted) await SCENARIOS[name]();
} finally {
  run('chmod', ['-R', 'u+w', work], tmpdir());
  rmSync(work, { recursive: true, force: true });
}
void readdirSync;
void rows;
