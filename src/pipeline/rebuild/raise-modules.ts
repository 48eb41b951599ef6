import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../model/failure.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { SourceChanges } from '../../rebuild/changes.ts';
import { runGo } from '../../source/go-command.ts';
import { readGoMod } from '../../source/go-mod.ts';
import { goEnvironment } from '../../toolchain/go-environment.ts';
import { askGo } from '../../toolchain/go-settings.ts';

/** A module's two files, as texts. */
export interface ModuleFiles {
  readonly goMod: string;
  readonly goSum?: string;
}

/** What is to be raised, and where the Go for it is. */
export interface RaiseRequest {
  readonly files: ModuleFiles;
  readonly changes: SourceChanges;
  /** Path of the go command. */
  readonly command: string;
  /** The module that the image was built from, where it is known: another one's go.mod is not touched. */
  readonly module?: string;
}

/**
 * Raises the toolchain line by `go mod edit` and modules by `go get`, in a folder of their own: no code of the module is
 * there, so none is built or run. Throws `invalid-input` for another module, and `module-proxy-failed` with what Go said.
 */
export async function raiseModules(request: RaiseRequest, runtime: Runtime): Promise<ModuleFiles> {
  const { files, changes, command, module } = request;
  const folder = await mkdtemp(join(runtime.scratchDirectory, 'raise-'));
  const [goMod, goSum] = [join(folder, 'go.mod'), join(folder, 'go.sum')];
  try {
    await writeFile(goMod, files.goMod);
    if (files.goSum !== undefined) await writeFile(goSum, files.goSum);
    const probe = await askGo(command, runtime.scratchDirectory, 'local', runtime);
    const { env } = await goEnvironment(runtime.env, probe.ok ? probe.settings : {});
    const go = { command, env: { ...env, GOWORK: 'off' } };
    const found = await readGoMod(goMod, { command, env }, folder, runtime);
    if (module !== undefined && found.Module?.Path !== module) throw anotherModule(found.Module?.Path ?? '', module);
    const run = async (args: readonly string[]): Promise<void> => {
      const local = await runGo(go, args, { cwd: folder }, runtime);
      // Only a go line that is newer than this Go is a reason to have Go fetch another.
      const result = /requires go >=/.test(local.stderr)
        ? await runGo(go, args, { cwd: folder, env: { GOTOOLCHAIN: 'auto' } }, runtime)
        : local;
      if (result.exitCode !== 0) throw refused(args, result.stderr);
    };
    const wanted = changes.modules.map(({ path, version }) => `${path}@${version}`);
    if (wanted.length > 0) await run(['get', ...wanted]);
    if (changes.toolchain !== undefined) await run(['mod', 'edit', `-toolchain=${changes.toolchain}`]);
    const sum = await readFile(goSum, 'utf8').catch(() => undefined);
    return { goMod: await readFile(goMod, 'utf8'), ...(sum === undefined ? {} : { goSum: sum }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function anotherModule(found: string, wanted: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `The go.mod in source is that of ${found}, but the image was built from ${wanted}.`,
    fix: 'Name the folder of its module in source, as seen from the repository’s root.',
  });
}

function refused(args: readonly string[], said: string): Failure {
  return new Failure({
    code: 'module-proxy-failed',
    message: `go ${args.join(' ')} does not work for this go.mod.`,
    fix: 'Raise it by hand, where the whole module is at hand: local replacements are not there for this.',
    details: said.trim(),
  });
}
