import { resolve } from 'node:path';
import type { Configuration } from '../config/inputs.ts';
import { loadImages, writeExports } from '../engine/export-images.ts';
import { parseExports } from '../engine/export-list.ts';
import { findContainerEngine } from '../engine/load.ts';
import { type OutputFolder, openOutputFolder } from '../files/output-folder.ts';
import type { BuiltBinary } from '../model/binary.ts';
import type { Failure } from '../model/failure.ts';
import type { Report } from '../model/report.ts';
import type { ReportRun } from '../model/report-run.ts';
import { composeReport } from '../report/compose.ts';
import { openBases } from './bases.ts';
import { openBinaryWork } from './binaries.ts';
import { begun } from './deferred.ts';
import { defaultOutputDirectory } from './directories.ts';
import { readScanChoice, type ScanChoice } from './gate.ts';
import { type MadeImages, makeImages } from './images.ts';
import { type Planned, planBuild } from './make-plan.ts';
import { prepareWorkbench, type Workbench } from './prepare.ts';
import type { Session } from './session.ts';
import { openStage } from './stage.ts';
import { checkSupplyChain, type SupplyChain } from './supply-chain.ts';
import { openToolBox, type ToolBox } from './tool-box.ts';
import { TOOL_VERSION } from './version.ts';
import { givenInputs, writeReport } from './write-report.ts';

/** A build that ended well, gates aside: everything is in the output folder. */
export interface Built {
  readonly report: Report;
  /** Absolute. */
  readonly output: string;
  readonly made: MadeImages;
  readonly planned: Planned;
  /** The gate said no, or its verdict was needed and could not be had. Everything is written; the run fails. */
  readonly failure?: Failure;
}

/** Plans the build and says so. */
export async function plan(
  configuration: Configuration,
  session: Session,
): Promise<{ workbench: Workbench; planned: Planned }> {
  const step = session.runtime.progress.start('plan');
  try {
    const workbench = await prepareWorkbench(configuration, session);
    for (const notice of workbench.environment.notices) session.runtime.log.notice(notice);
    const planned = await planBuild(configuration, workbench, session);
    const { platforms, toolchain } = planned.plan;
    step.done(
      `${platforms.length === 1 ? '1 platform' : `${platforms.length} platforms`}, ${toolchain.version} (${toolchain.requestedBy})`,
    );
    return { workbench, planned };
  } catch (error) {
    step.fail('could not be made');
    throw error;
  }
}

/** Does everything that a build is. What fails leaves an earlier output as it was and no new one. */
export async function build(configuration: Configuration, session: Session): Promise<Built> {
  const { inputs } = configuration;
  const scan = readScanChoice(inputs);
  const exports = parseExports(inputs.outputs);
  const engine = inputs.load ? await findContainerEngine(session.runtime) : undefined;
  const { workbench, planned } = await plan(configuration, session);
  const { runtime } = session;
  const path =
    inputs.output === ''
      ? defaultOutputDirectory(runtime.env, runtime.workingDirectory)
      : resolve(runtime.workingDirectory, inputs.output);
  const output = await openOutputFolder(path, sourceFolders(planned));
  try {
    const result = await fill(output, { configuration, session, workbench, planned, scan });
    const images = result.made.images.map((image) => ({ image, tags: imageTags(planned, image.name) }));
    await writeExports(exports, images, runtime);
    if (engine !== undefined && result.failure === undefined) await loadImages(engine, images, runtime);
    await output.publish();
    return { ...result, output: path, planned };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function imageTags({ plan }: Planned, name: string): readonly string[] {
  return plan.images.find((image) => image.name === name)?.tags ?? [];
}

function sourceFolders({ plan: { source, binaries } }: Planned): readonly string[] {
  const own = source.kind === 'directory' ? [source.directory, source.packageDirectory] : [];
  return [...new Set([...own, ...binaries.map(({ main }) => main.directory)])].filter((folder) => folder !== '');
}

/** What every part of a build is given. */
export interface BuildContext {
  readonly configuration: Configuration;
  readonly session: Session;
  readonly workbench: Workbench;
  readonly planned: Planned;
  readonly scan: ScanChoice;
}

async function fill(output: OutputFolder, context: BuildContext): Promise<Omit<Built, 'output' | 'planned'>> {
  const { configuration, session, workbench, planned } = context;
  const { inputs } = configuration;
  const stage = openStage(session.runtime);
  const { runtime } = stage;
  const bases = openBases(
    planned.plan.images,
    { http: session.http, insecureRegistries: inputs.insecureRegistries },
    runtime,
  );
  const tools = openToolBox(inputs, workbench, session, runtime);
  const binaries = openBinaryWork(
    {
      plan: planned.plan,
      workbench,
      jobs: inputs.jobs,
      staging: output.staging,
      diagnose: planned.diagnose,
      base: bases.get,
      baseHas: bases.has,
    },
    runtime,
  );
  const building = begun(binaries.run());
  const imaging = begun(
    makeImages(
      {
        plan: planned.plan,
        staging: output.staging,
        exclude: [output.path, output.staging],
        useCache: !isRelease(runtime.env),
        epoch: planned.plan.revision.epoch ?? 0,
        base: bases.get,
        baseHas: bases.has,
        binary: binaries.of,
      },
      runtime,
    ),
  );
  const [built, made, supply] = await stage.run<[readonly BuiltBinary[], MadeImages, SupplyChain]>([
    () => building,
    () => imaging,
    () =>
      checkSupplyChain(
        { ...context, staging: output.staging, tools, bases, building, imaging, scan: context.scan },
        runtime,
      ),
  ]);
  const report = compose(context, output, { built, made, supply, tools });
  await writeReport(report, built, output.staging);
  return { report, made, ...(supply.failure === undefined ? {} : { failure: supply.failure }) };
}

/** Tag and release jobs trust no cache of an earlier run with what they ship. */
export function isRelease(env: Session['runtime']['env']): boolean {
  return env.GITHUB_ACTIONS === 'true' && (env.GITHUB_REF_TYPE === 'tag' || env.GITHUB_EVENT_NAME === 'release');
}

function compose(
  { configuration, session, planned }: BuildContext,
  output: OutputFolder,
  parts: { built: readonly BuiltBinary[]; made: MadeImages; supply: SupplyChain; tools: ToolBox },
): Report {
  return composeReport({
    toolVersion: TOOL_VERSION,
    plan: planned.plan,
    inputs: givenInputs(configuration),
    binaries: parts.built,
    images: parts.made.images,
    rootfs: parts.made.rootfs,
    sboms: parts.supply.sboms,
    scans: parts.supply.scans,
    savings: new Map(),
    outputDirectory: output.staging,
    run: runFacts(session, planned, parts),
  });
}

function runFacts(session: Session, planned: Planned, parts: { supply: SupplyChain; tools: ToolBox }): ReportRun {
  const { runtime, console } = session;
  return {
    startedAt: session.startedAt.toISOString(),
    durationMs: Date.now() - session.startedAt.getTime(),
    host: { os: runtime.host.platform, arch: runtime.host.arch, cpus: runtime.host.cpus, node: process.versions.node },
    toolchainOrigin: planned.plan.toolchain.origin,
    tools: parts.tools.used().map(({ command: _, ...tool }) => tool),
    ...(parts.supply.database === undefined ? {} : { database: parts.supply.database }),
    caches: [],
    notices: console.notices(),
    steps: console.steps(),
  };
}
