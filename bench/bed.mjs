// What every scenario stands on: a folder for the run, programs to measure with, and the table that figures go to.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
export const cli = join(root, 'dist', 'cli.js');
// ko allows no capitals in the folder that it writes to.
export const work = join(tmpdir(), `go-slim-image-bench-${process.pid}`);
mkdirSync(work);
/** A Trivy cache folder, an archive or a reference. */
export const database = process.env.BENCH_DATABASE;
export const CLEAN = { GOFLAGS: '', GOTOOLCHAIN: 'local', CGO_ENABLED: '0' };

export const PROGRAMS = {
  yq: { module: 'github.com/mikefarah/yq/v4', version: 'v4.53.6', earlier: 'v4.53.2', main: '.' },
  caddy: { module: 'github.com/caddyserver/caddy/v2', version: 'v2.11.9', earlier: 'v2.10.2', main: './cmd/caddy' },
};

/** A writable copy of a module's source, with its git history of one commit, as a checkout would be. */
export function checkout(name) {
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

export function run(command, args, cwd, env = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${result.stderr}`);
  return result.stdout;
}

export function fresh(name) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function row(what, target, value, note = '') {
  console.log(`| ${what} | ${target} | ${value} | ${note} |`);
}

export const ratio = (value) => value.toFixed(2);

/** The two times of each pair, in seconds. */
export function shown(pairs) {
  return pairs.map(([a, b]) => `${a.toFixed(1)} s, ${b.toFixed(1)} s`).join('; ');
}

/** Ends the run: the module cache's files in it are read-only. */
export function removeWork() {
  run('chmod', ['-R', 'u+w', work], tmpdir());
  rmSync(work, { recursive: true, force: true });
}
