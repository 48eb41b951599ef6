import { access, constants, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { isFolder, makeFolder } from '../files/folder.ts';
import { asWriteFailure, temporaryBeside } from '../files/write.ts';
import { digestHex, digestOfFile } from '../model/digest.ts';
import type { Host, Runtime } from '../model/runtime.ts';
import { type PinnedTool, programName } from './pins.ts';

/** A program in our tool cache, with the digest it had when it was put there. */
export interface InstalledProgram {
  readonly command: string;
  readonly sha256: string;
  readonly origin: 'release' | 'source';
}

/** Whether a file can be run by this user. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every program of a name on PATH, in order; relative entries of PATH are left out, since they depend on the folder. */
export async function programsOnPath(
  name: string,
  env: Runtime['env'],
  host: Pick<Host, 'platform'>,
): Promise<string[]> {
  const path = env.PATH ?? env.Path ?? '';
  const found: string[] = [];
  for (const folder of path.split(host.platform === 'win32' ? ';' : delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, programName(name, host));
    if (!found.includes(candidate) && (await isProgram(candidate))) found.push(candidate);
  }
  return found;
}

/** Folder of our tool cache for a tool on a machine: `tools/syft/1.51.0/linux-x64`. */
export function toolFolder(pin: PinnedTool, runtime: Pick<Runtime, 'cacheDirectory' | 'host'>): string {
  return join(runtime.cacheDirectory, 'tools', pin.name, pin.version, `${runtime.host.platform}-${runtime.host.arch}`);
}

/** Whether our tool cache seems to hold the tool; its bytes are not read. */
export async function isInstalled(
  pin: PinnedTool,
  runtime: Pick<Runtime, 'cacheDirectory' | 'host'>,
): Promise<boolean> {
  const folder = toolFolder(pin, runtime);
  return (
    (await isProgram(join(folder, programName(pin.name, runtime.host)))) && (await readRecord(folder)) !== undefined
  );
}

/**
 * The tool in our cache, its bytes hashed again. A program whose digest is no longer the one recorded is removed, as
 * is a record that cannot be read: the caller then fetches it again.
 */
export async function installedProgram(
  pin: PinnedTool,
  runtime: Pick<Runtime, 'cacheDirectory' | 'host' | 'log'>,
): Promise<InstalledProgram | undefined> {
  const folder = toolFolder(pin, runtime);
  const command = join(folder, programName(pin.name, runtime.host));
  if (!(await isProgram(command))) return undefined;
  const record = await readRecord(folder);
  const { digest } = await digestOfFile(command);
  if (record !== undefined && record.sha256 === digestHex(digest)) return { command, ...record };
  runtime.log.notice({
    level: 'warning',
    code: 'tool-cache-damaged',
    message: `${command} is not the file that was installed (${digest}, recorded ${record?.sha256 ?? 'nothing'}): it is fetched again.`,
  });
  await rm(folder, { recursive: true, force: true });
  return undefined;
}

/**
 * Puts a program into our tool cache: `produce` writes it into a folder that nobody else knows, which then becomes the
 * tool's folder as a whole, with the record of its digest. Two runs that install at once do not meet: the second finds
 * the folder taken and uses what is there.
 */
export async function installProgram(
  pin: PinnedTool,
  origin: InstalledProgram['origin'],
  produce: (program: string, folder: string) => Promise<void>,
  runtime: Pick<Runtime, 'cacheDirectory' | 'host' | 'log'>,
): Promise<InstalledProgram> {
  const folder = toolFolder(pin, runtime);
  const temporary = temporaryBeside(folder);
  const name = programName(pin.name, runtime.host);
  try {
    await makeFolder(temporary);
    await produce(join(temporary, name), temporary);
    const sha256 = digestHex((await digestOfFile(join(temporary, name))).digest);
    await writeFile(join(temporary, RECORD), `${JSON.stringify({ schema: 1, sha256, origin })}\n`);
    const program = { command: join(folder, name), sha256, origin };
    return (await moveInto(temporary, folder))
      ? program
      : ((await installedProgram(pin, runtime)) ?? failInstall(folder));
  } catch (error) {
    throw asWriteFailure(error, temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** False when the folder is there already. */
async function moveInto(temporary: string, folder: string): Promise<boolean> {
  try {
    await rename(temporary, folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Linux says ENOTEMPTY, macOS EEXIST, Windows EPERM or EACCES.
    if (
      code === 'ENOTEMPTY' ||
      code === 'EEXIST' ||
      ((code === 'EPERM' || code === 'EACCES') && (await isFolder(folder)))
    )
      return false;
    throw error;
  }
}

function failInstall(folder: string): never {
  throw new Error(`${folder} was taken by something that is no tool`);
}

const RECORD = 'installed.json';

async function readRecord(folder: string): Promise<Omit<InstalledProgram, 'command'> | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, RECORD), 'utf8'));
    const { schema, sha256, origin } = value as Record<string, unknown>;
    if (schema !== 1 || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    return origin === 'release' || origin === 'source' ? { sha256, origin } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The program in the runner's tool cache (`RUNNER_TOOL_CACHE/<name>/<version>/<arch>` beside `<arch>.complete`, as
 * setup actions leave it); nobody recorded a digest of it.
 */
export async function runnerToolCacheProgram(
  pin: PinnedTool,
  runtime: Pick<Runtime, 'env' | 'host'>,
): Promise<string | undefined> {
  const root = runtime.env.RUNNER_TOOL_CACHE;
  if (root === undefined || root === '') return undefined;
  const folder = join(root, pin.name, pin.version);
  const marks = await readdir(folder).catch(() => [] as string[]);
  if (!marks.includes(`${runtime.host.arch}.complete`)) return undefined;
  const program = programName(pin.name, runtime.host);
  for (const candidate of [join(folder, runtime.host.arch, program), join(folder, runtime.host.arch, 'bin', program)]) {
    if (await isProgram(candidate)) return candidate;
  }
  return undefined;
}
