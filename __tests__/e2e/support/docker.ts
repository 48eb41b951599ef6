import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { KEPT } from './kept.ts';

const run = promisify(execFile);

/** A Docker daemon of the tests' own: Debian's, with Docker's old image store. */
export interface Docker extends AsyncDisposable {
  /** For DOCKER_HOST. */
  readonly host: string;
  /** For PATH, with the docker command. */
  readonly path: string;
  /** Runs the docker command and gives its output. */
  docker(...args: string[]): Promise<string>;
  /** Makes an image of this machine's buildkitd, which no registry is needed for, and gives its name. */
  loadBuildKit(): Promise<string>;
}

/** Starts a daemon without networks of its own; it needs root. */
export async function startDocker(): Promise<Docker> {
  const folder = await mkdtemp(join(tmpdir(), 'dk-'));
  const programs = await programsFolder();
  const PATH = [...programs, process.env.PATH ?? '', '/usr/sbin', '/sbin'].join(':');
  const socket = join(folder, 'sock');
  const host = `unix://${socket}`;
  await writeFile(join(folder, 'runc'), RUNTIME);
  await chmod(join(folder, 'runc'), 0o755);
  const configuration = { runtimes: { tests: { path: join(folder, 'runc') } }, 'default-runtime': 'tests' };
  await writeFile(join(folder, 'daemon.json'), JSON.stringify(configuration));
  const argv = [
    ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'pid')],
    ...['--config-file', join(folder, 'daemon.json'), '--host', host, '--group', 'root'],
    ...['--iptables=false', '--ip6tables=false', '--bridge=none'],
  ];
  const log = join(folder, 'log');
  const child = spawn('sh', ['-c', 'exec "$@" >"$0" 2>&1', log, 'dockerd', ...argv], {
    stdio: 'ignore',
    env: { ...process.env, PATH },
  });
  const docker = async (...args: string[]): Promise<string> =>
    (await run('docker', args, { env: { PATH, DOCKER_HOST: host, HOME: folder }, maxBuffer: 1 << 24 })).stdout;
  for (let tries = 0; ; tries++) {
    if (await docker('version').catch(() => undefined)) break;
    if (child.exitCode !== null || tries > 200)
      throw new Error(`dockerd does not answer:\n${await readFile(log, 'utf8')}`);
    await sleep(150);
  }
  return {
    host,
    path: PATH,
    docker,
    loadBuildKit: () => importBuildKit(join(folder, 'image'), docker),
    async [Symbol.asyncDispose]() {
      const names = (await docker('ps', '-aq').catch(() => '')).split('\n').filter((name) => name !== '');
      if (names.length > 0) await docker('rm', '-f', ...names).catch(() => undefined);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await unmountBelow(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Where .ci/run unpacked Docker; or nowhere, where the machine has it itself. */
async function programsFolder(): Promise<string[]> {
  const cache = join(KEPT, 'docker', 'usr');
  const found = await stat(join(cache, 'sbin', 'dockerd')).catch(() => undefined);
  return found === undefined ? [] : [join(cache, 'bin'), join(cache, 'sbin')];
}

/** Machines whose own root lacks a capability refuse to start a privileged container that asks for it. */
const RUNTIME = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const args = process.argv.slice(2);
const bounding = BigInt('0x' + /CapBnd:\\s*(\\w+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
const drop = (bounding >> 24n) & 1n ? [] : ['CAP_SYS_RESOURCE'];
const after = (flag) => args[args.indexOf(flag) + 1];
const edit = (file, change) => writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
const strip = (process_) => {
  for (const list of Object.values(process_.capabilities ?? {}))
    for (const name of drop) if (list.includes(name)) list.splice(list.indexOf(name), 1);
  return process_;
};
if (args.includes('--bundle')) edit(join(after('--bundle'), 'config.json'), (c) => ({ ...c, process: strip(c.process) }));
if (args.includes('--process')) edit(after('--process'), strip);
process.exitCode = spawnSync('runc', args, { stdio: 'inherit' }).status ?? 1;
`;

/** buildkitd, buildctl and runc with its libraries, as an image that behaves as BuildKit's own. */
async function importBuildKit(folder: string, docker: Docker['docker']): Promise<string> {
  await mkdir(join(folder, 'usr/bin'), { recursive: true });
  for (const name of ['buildkitd', 'buildctl', 'runc']) {
    const { stdout } = await run('sh', ['-c', 'command -v "$0"', name]);
    await copyFile(stdout.trim(), join(folder, 'usr/bin', name === 'runc' ? 'buildkit-runc' : name));
  }
  const { stdout: libraries } = await run('ldd', [join(folder, 'usr/bin/buildkit-runc')]);
  for (const [, path = ''] of libraries.matchAll(/(\/\S+) \(0x/g)) {
    const target = join(folder, path.includes('ld-linux') ? path : join('/usr/lib', basename(path)));
    await mkdir(join(target, '..'), { recursive: true });
    await copyFile(path, target);
  }
  await mkdir(join(folder, 'tmp'));
  const archive = `${folder}.tar`;
  await run('tar', ['-C', folder, '-cf', archive, '.']);
  const name = 'buildkit.test/buildkit:local';
  const changes = ['ENV PATH=/usr/bin', 'ENV LD_LIBRARY_PATH=/usr/lib', 'ENTRYPOINT ["buildkitd"]'];
  await docker('import', ...changes.flatMap((change) => ['--change', change]), archive, name);
  return name;
}

async function unmountBelow(root: string): Promise<void> {
  const mounts = await readFile('/proc/self/mounts', 'utf8').catch(() => '');
  const points = mounts.split('\n').flatMap((line) => line.split(' ')[1] ?? []);
  for (const point of points.filter((path) => path.startsWith(`${root}/`)).reverse())
    await once(spawn('umount', ['-l', point], { stdio: 'ignore' }), 'exit');
}
