import { dirname, join } from 'node:path';
import type { CompiledBinary, compileAll } from '../../compile/compile-all.ts';
import { placeBinary } from '../../compile/place-binary.ts';
import { remembered } from '../../files/remembered.ts';
import { acceptBinary } from '../../inspect/accept.ts';
import { inspectBinary } from '../../inspect/inspect.ts';
import type { BinaryExpectation } from '../../inspect/judge.ts';
import type { BinaryFacts, BuiltBinary } from '../../model/binary.ts';
import { digestOfFile } from '../../model/digest.ts';
import type { BaseImage } from '../../model/image.ts';
import { binaryLabel } from '../../model/part-label.ts';
import type { BinaryPlan, Plan } from '../../model/plan.ts';
import { type Platform, samePlatform } from '../../model/platform.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { Workbench } from '../plan/prepare.ts';
import { TOOL_VERSION } from '../session/version.ts';
import type { CgoCheck } from './cgo-check.ts';
import type { EarlyCompile } from './early-compile.ts';

/** What making binaries needs. */
export interface BinaryRequest {
  readonly plan: Plan;
  readonly workbench: Workbench;
  readonly jobs: number;
  /** Folder that gets `bin/`; absolute. */
  readonly staging: string;
  /** The failure of a command that needs cgo; a compile error that comes of it is told as this. */
  readonly cgo: CgoCheck;
  /** Commands that are running already; they count when the plan asks for the same. */
  readonly early: EarlyCompile | undefined;
  /** Compiles all of the plan's binaries somewhere else than on this machine. */
  readonly compileElsewhere?: () => Promise<readonly CompiledBinary[]>;
  readonly diagnose: Parameters<typeof compileAll>[0]['diagnose'];
  /** Whether a base has this file, asked only for a binary that wants a loader. */
  readonly baseHas: (base: BaseImage, path: string) => Promise<boolean>;
  readonly base: (image: string, platform: Platform) => Promise<BaseImage>;
}

/** Puts a compiled binary into the staging folder and lets it pass, or not. */
export async function takeIn(compiled: CompiledBinary, request: BinaryRequest, runtime: Runtime): Promise<BuiltBinary> {
  const { plan } = compiled;
  const step = runtime.progress.start('inspect', binaryLabel(plan, request.plan.binaries));
  try {
    const file = join(request.staging, ...plan.output.split('/'));
    await placeBinary(compiled, file);
    const facts = await inspected(file, plan, request, runtime);
    const loaders = await loadersFor(plan, facts.linkage.interpreter, request);
    for (const { code, sentence, fix } of acceptBinary(plan.output, facts, expectation(plan, loaders, request))) {
      runtime.log.notice({ level: 'warning', code, message: `${plan.output} ${sentence}. ${fix}` });
    }
    step.done();
    return { plan, file, facts, unchanged: compiled.unchanged };
  } catch (error) {
    step.fail('refused');
    throw error;
  }
}

/** What a binary says of itself; the very same bytes are looked through once. */
async function inspected(
  file: string,
  plan: BinaryPlan,
  request: BinaryRequest,
  { cacheDirectory }: Runtime,
): Promise<BinaryFacts> {
  const paths = buildMachinePaths(request);
  const { digest } = await digestOfFile(file);
  const inspect = (): Promise<BinaryFacts> => inspectBinary(file, { paths, name: plan.output, digest });
  return remembered(cacheDirectory, ['inspected', TOOL_VERSION, digest, paths], inspect);
}

function buildMachinePaths({ plan, workbench }: BinaryRequest): { path: string; what: string }[] {
  const { moduleCache, buildCache } = workbench.environment;
  return [
    { path: plan.source.directory, what: 'the module' },
    ...(plan.module.workspace === undefined ? [] : [{ path: dirname(plan.module.workspace), what: 'the workspace' }]),
    { path: plan.toolchain.goroot, what: 'GOROOT' },
    { path: moduleCache, what: 'GOMODCACHE' },
    { path: buildCache, what: 'GOCACHE' },
  ].filter(({ path }) => path !== '');
}

function expectation(
  plan: BinaryPlan,
  loaders: BinaryExpectation['loaders'],
  { plan: whole }: BinaryRequest,
): BinaryExpectation {
  const linkerFlags = plan.argv.filter((argument) => argument.startsWith('-ldflags=')).join(' ');
  const has = (flag: string): boolean => new RegExp(`(^|[\\s='"])${flag}(?=$|[\\s'"])`).test(linkerFlags);
  return {
    platform: plan.platform,
    module: whole.source.requested?.path ?? whole.module.path,
    mainPackage: plan.main.importPath,
    goVersion: whole.toolchain.version,
    stripped: has('-s') ? true : has('-w') ? 'debug-data-only' : false,
    trimmed: plan.argv.includes('-trimpath'),
    loaders,
  };
}

/** Loaders that every image which gets this binary has; a binary without an image may want what its system has. */
async function loadersFor(
  plan: BinaryPlan,
  interpreter: string | undefined,
  request: BinaryRequest,
): Promise<BinaryExpectation['loaders']> {
  const images = request.plan.images.filter(
    ({ mains, platforms }) =>
      mains.some(({ importPath }) => importPath === plan.main.importPath) &&
      platforms.some((one) => samePlatform(one, plan.platform)),
  );
  if (images.length === 0) return 'any';
  if (interpreter === undefined) return [];
  const answers = await Promise.all(
    images.map(async ({ name }) => request.baseHas(await request.base(name, plan.platform), interpreter)),
  );
  return answers.every(Boolean) ? [interpreter] : [];
}
