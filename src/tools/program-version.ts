import { makeFolder } from '../files/folder.ts';
import type { Runtime } from '../model/runtime.ts';
import { childEnvironment } from '../process/environment.ts';
import { runChild } from '../process/run.ts';
import type { PinnedTool } from './pins.ts';

const VERSION = /(?<![\w.])v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)\b/;

/**
 * The version of a program: what it says itself, else what its Go build info says (a program built by `go install`
 * often has no stamp). Absent where neither tells one, or where the program does not run.
 * `go` gives the go command, and is asked only when it is needed.
 */
export async function programVersion(
  pin: PinnedTool,
  command: string,
  go: () => Promise<string | undefined>,
  runtime: Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'scratchDirectory'>,
): Promise<string | undefined> {
  const env = childEnvironment(runtime.env, { set: { SYFT_CHECK_FOR_APP_UPDATE: 'false' } });
  await makeFolder(runtime.scratchDirectory);
  // In the scratch folder no configuration file of the user's project is read.
  const asked = await runChild(
    {
      command,
      args: pin.versionArguments ?? ['--version'],
      env,
      cwd: runtime.scratchDirectory,
      timeoutMs: 20_000,
      keepStdout: 4096,
    },
    runtime,
  );
  const said = asked.exitCode === 0 ? statedVersion(asked.stdout) : undefined;
  if (said !== undefined) return said;
  const goCommand = await go();
  if (goCommand === undefined) return undefined;
  const info = await runChild(
    {
      command: goCommand,
      args: ['version', '-m', command],
      env: { ...env, GOTOOLCHAIN: 'local', GOFLAGS: '', GOENV: 'off' },
      timeoutMs: 20_000,
    },
    runtime,
  );
  return info.exitCode === 0 ? buildInfoVersion(info.stdout, pin.module) : undefined;
}

/** Reads `syft 1.51.0` and `Version: 0.74.0` alike; a program without a stamp says `dev` or `[not provided]`. */
export function statedVersion(text: string): string | undefined {
  const line = text.split('\n').find((candidate) => VERSION.test(candidate)) ?? '';
  const found = VERSION.exec(line)?.[1];
  return found === undefined || found.startsWith('0.0.0') ? undefined : found;
}

/** The version of a module in the output of `go version -m`, be it the main module or a dependency. */
export function buildInfoVersion(text: string, module: string): string | undefined {
  for (const line of text.split('\n')) {
    const [, kind, path, version] = line.split('\t');
    if ((kind === 'mod' || kind === 'dep') && path === module && version !== undefined) {
      return VERSION.exec(version)?.[1];
    }
  }
  return undefined;
}
