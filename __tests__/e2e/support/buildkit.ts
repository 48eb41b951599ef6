import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A buildkitd of the tests' own, as root, with runc. */
export interface BuildKit extends AsyncDisposable {
  /** `unix:///...`, for the remote driver. */
  readonly endpoint: string;
  /** Folder with its state, which it holds mounts in. */
  readonly root: string;
  /** What it has written so far, with `--debug`: the names of all vertices that it solved. */
  log(): Promise<string>;
  /** Its own record of what it built, oldest first. */
  builds(): Promise<readonly BuildRecord[]>;
  /** Ends it as a machine ends that loses its power. */
  kill(): Promise<void>;
}

/** A build in the daemon's history. */
export interface BuildRecord {
  /** Formatted platforms, as they were asked for. */
  readonly platforms: readonly string[];
  /** Of the image that it exported. */
  readonly digest: string | undefined;
}

/** What a daemon differs in. */
export interface BuildKitOptions {
  /** An existing folder for its state, such as a small disk; default: a new one. */
  readonly root?: string;
  /** A folder with the state of a daemon that has ended: this one begins with a copy of it. */
  readonly copyOf?: string;
  /** Further flags of buildkitd. */
  readonly flags?: readonly string[];
  /** A program and its arguments before buildkitd: `taskset -c 0`. */
  readonly before?: readonly string[];
  /** As nobody, in a user namespace: nothing of it runs as this machine's root. */
  readonly rootless?: boolean;
}

/**
 * Files of subordinate users are the machine's: here they are bound over in a mount namespace of its own. The programs are
 * copied, since the folder that they are in may be root's alone.
 */
const ROOTLESS = `set -e
folder=$0
printf 'nobody:100000:65536\\n' >"$folder/subordinate"
for file in /etc/subuid /etc/subgid; do mount --bind "$folder/subordinate" "$file"; done
mkdir -p "$folder/bin" "$folder/home"
cp "$(command -v rootlesskit)" "$(command -v buildkitd)" "$folder/bin"
chown -R 65534:65534 "$folder"
export HOME=$folder/home XDG_RUNTIME_DIR=$folder PATH=$folder/bin:/usr/sbin:/usr/bin:/sbin:/bin
exec setpriv --reuid=65534 --regid=65534 --clear-groups rootlesskit --net=host "$@"
`;
const ROOTLESS_FLAGS = ['--rootless', '--oci-worker-no-process-sandbox', '--oci-worker-snapshotter=native'];

/** Starts a daemon and waits until it listens. Its folder has a short path, since a socket's may have 107 bytes. */
export async function startBuildKit(options: BuildKitOptions = {}): Promise<BuildKit> {
  const folder = await mkdtemp(join(tmpdir(), 'bk-'));
  const root = options.root ?? join(folder, 'root');
  if (options.copyOf !== undefined) await promisify(execFile)('cp', ['-a', options.copyOf, root]);
  await mkdir(root, { recursive: true });
  const socket = join(folder, 'sock');
  const logFile = join(folder, 'log');
  const flags = ['--debug', '--root', root, '--addr', `unix://${socket}`, '--otel-socket-path', join(folder, 'otel')];
  const rootless = options.rootless === true;
  const before = rootless ? ['unshare', '-m', 'sh', '-c', ROOTLESS, folder] : (options.before ?? []);
  const more = [...(rootless ? ROOTLESS_FLAGS : []), ...(options.flags ?? [])];
  const argv = [...before, 'buildkitd', ...flags, '--oci-worker-net=host', ...more];
  const child = spawn('sh', ['-c', 'exec "$@" >"$0" 2>&1', logFile, ...argv], { stdio: 'ignore' });
  const log = (): Promise<string> => readFile(logFile, 'utf8').catch(() => '');
  for (let tries = 0; !(await listens(socket)); tries++) {
    if (child.exitCode !== null || tries > 300) throw new Error(`buildkitd does not listen:\n${await log()}`);
    await sleep(100);
  }
  return {
    endpoint: `unix://${socket}`,
    root,
    log,
    builds: () => readBuilds(`unix://${socket}`),
    kill: () => end(child, 'SIGKILL'),
    async [Symbol.asyncDispose]() {
      await end(child, 'SIGTERM');
      await unmountBelow(root);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function readBuilds(address: string): Promise<readonly BuildRecord[]> {
  const args = ['--addr', address, 'debug', 'histories', '--format', '{{json .}}'];
  const { stdout } = await promisify(execFile)('buildctl', args, { maxBuffer: 1 << 26 });
  const records = stdout
    .split('\n')
    .flatMap((line): HistoryEvent[] => (line.startsWith('{') ? [JSON.parse(line)] : []));
  return records
    .map(({ record }) => record)
    .sort((a, b) => (a.CreatedAt?.seconds ?? 0) - (b.CreatedAt?.seconds ?? 0))
    .map(({ FrontendAttrs = {}, Result = {} }) => ({
      platforms: (FrontendAttrs.platform ?? '').split(',').filter((name) => name !== ''),
      digest: Result.Results?.['0']?.digest,
    }));
}

/** BuildKit's `BuildHistoryEvent`; only what is used here. */
interface HistoryEvent {
  readonly record: {
    readonly FrontendAttrs?: Readonly<Record<string, string>>;
    readonly Result?: { readonly Results?: Readonly<Record<string, { readonly digest?: string }>> };
    readonly CreatedAt?: { readonly seconds?: number };
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

function listens(socket: string): Promise<boolean> {
  return new Promise((answer) => {
    const connection = createConnection(socket, () => {
      connection.destroy();
      answer(true);
    });
    connection.once('error', () => answer(false));
  });
}

/** A daemon that was killed leaves its containers' mounts. */
async function unmountBelow(root: string): Promise<void> {
  const mounts = await readFile('/proc/self/mounts', 'utf8').catch(() => '');
  const points = mounts.split('\n').flatMap((line) => line.split(' ')[1] ?? []);
  for (const point of points.filter((path) => path.startsWith(`${root}/`)).reverse()) {
    await once(spawn('umount', ['-l', point], { stdio: 'ignore' }), 'exit');
  }
}
