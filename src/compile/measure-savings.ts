import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import type { BinaryPlan } from '../model/plan.ts';
import { formatPlatform } from '../model/platform.ts';
import type { ReportSavings } from '../model/report.ts';
import type { Host } from '../model/runtime.ts';
import { runChild } from '../process/run.ts';
import type { CompiledBinary, CompileRequest, CompileRuntime } from './compile-all.ts';
import { buildArguments, buildEnvironment } from './go-build.ts';
import { linkUnstripped } from './link-unstripped.ts';

/**
 * Links a binary once more with symbols and debug data, and once with cgo, and tells by how many bytes the real one is smaller.
 * What cannot be built that way is left out: cgo needs a C compiler for the platform, which is only expected for this machine's.
 *
 * @param known what another link has told already, and is not measured again.
 */
export async function measureSavings(
  binary: CompiledBinary,
  request: Pick<CompileRequest, 'go' | 'source'>,
  runtime: CompileRuntime,
  known: ReportSavings = {},
): Promise<ReportSavings> {
  const { plan, size } = binary;
  const step = runtime.progress.start('measure', formatPlatform(plan.platform));
  const folder = join(runtime.scratchDirectory, 'savings', plan.stem);
  await makeFolder(folder);
  try {
    const stripping = known.stripping ?? (await savedByStripping(binary, request, runtime));
    const withCgo = cgoCanBeTried(plan, runtime.host)
      ? await sizeOf(cgoPlan(plan), folder, request, runtime)
      : undefined;
    step.done();
    return {
      ...(stripping === undefined ? {} : { stripping }),
      ...(withCgo === undefined ? {} : { cgoOff: withCgo - size }),
    };
  } catch (error) {
    step.fail('could not be measured');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function savedByStripping(
  { plan, size }: CompiledBinary,
  request: Pick<CompileRequest, 'go' | 'source'>,
  runtime: CompileRuntime,
): Promise<number | undefined> {
  const link = await linkUnstripped(plan, request, runtime);
  await link?.remove();
  return link === undefined ? undefined : link.size - size;
}

/** Bytes of a binary built another way; undefined when Go refuses. */
async function sizeOf(
  plan: BinaryPlan,
  folder: string,
  request: Pick<CompileRequest, 'go' | 'source'>,
  runtime: CompileRuntime,
): Promise<number | undefined> {
  const file = join(folder, 'binary');
  const env = buildEnvironment(request.go.env, plan, folder);
  const child = {
    command: request.go.command,
    args: buildArguments(plan.argv, file),
    env,
    cwd: request.source.packageDirectory,
  };
  const result = await runChild(child, runtime);
  if (result.exitCode !== 0) return undefined;
  const { size } = await stat(file);
  await rm(file);
  return size;
}

/** Whether cgo is off, as far as the plan says, and this machine's own compiler would do. */
export function cgoCanBeTried(
  plan: Pick<BinaryPlan, 'platform' | 'environment'>,
  host: Pick<Host, 'platform' | 'arch'>,
): boolean {
  const architecture = host.arch === 'x64' ? 'amd64' : host.arch;
  const os = host.platform === 'win32' ? 'windows' : host.platform;
  const off = plan.environment.some(({ name, value }) => name === 'CGO_ENABLED' && value === '0');
  return off && plan.platform.os === os && plan.platform.architecture === architecture;
}

function cgoPlan(plan: BinaryPlan): BinaryPlan {
  const environment = plan.environment.map((one) => (one.name === 'CGO_ENABLED' ? { ...one, value: '1' } : one));
  return { ...plan, environment };
}
