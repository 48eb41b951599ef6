import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import type { BinaryPlan } from '../model/plan.ts';
import { runChild } from '../process/run.ts';
import type { CompileRequest, CompileRuntime } from './compile-all.ts';
import { buildArguments, buildEnvironment } from './go-build.ts';
import { withoutStripping } from './link-flags.ts';

/** Others are waited for before a second link of the same program is. */
const NICENESS = 10;

/** A binary linked once more with symbols and debug data: what the linker lays out besides lies where it lies in the real one. */
export interface UnstrippedLink {
  /** Absolute. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  remove(): Promise<void>;
}

/**
 * Links a binary once more without `-s` and `-w`, into the scratch folder; packages come from Go's build cache.
 *
 * @returns undefined when its flags leave nothing out, or Go refuses.
 */
export async function linkUnstripped(
  plan: BinaryPlan,
  request: Pick<CompileRequest, 'go' | 'source'>,
  runtime: CompileRuntime,
): Promise<UnstrippedLink | undefined> {
  const argv = withoutStripping(plan.argv);
  if (argv === undefined) return undefined;
  const folder = join(runtime.scratchDirectory, 'unstripped', plan.stem);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  await makeFolder(folder);
  try {
    const file = join(folder, 'binary');
    const child = {
      command: request.go.command,
      args: buildArguments(argv, file),
      env: buildEnvironment(request.go.env, plan, folder),
      cwd: request.source.packageDirectory,
      niceness: NICENESS,
    };
    const { exitCode } = await runChild(child, runtime);
    if (exitCode === 0) return { file, size: (await stat(file)).size, remove };
    await remove();
    return undefined;
  } catch (error) {
    await remove();
    throw error;
  }
}
