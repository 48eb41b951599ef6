import type { Builder } from '../../engine/buildx/types.ts';
import type { BuiltBinary } from '../../model/binary.ts';
import type { Digest } from '../../model/digest.ts';
import type { ReportRelease } from '../../model/release.ts';
import type { Report, ReportSavings } from '../../model/report.ts';
import type { ReportBuilder, ReportCache, ReportRun } from '../../model/report-run.ts';
import type { ReportAlternative, ReportBuildTag, ReportSize } from '../../model/size.ts';
import { readReasons } from '../../rebuild/read-reasons.ts';
import { settle } from '../../rebuild/settle.ts';
import { composeReport } from '../../report/compose/compose.ts';
import type { BuildContext } from '../build/build-context.ts';
import type { MadeImages } from '../build/images.ts';
import type { Planned } from '../plan/make-plan.ts';
import { reportOrigin } from '../publish/report-origin.ts';
import { TOOL_VERSION } from '../session/version.ts';
import type { SupplyChain } from '../supply/supply-chain.ts';
import type { ToolBox } from '../supply/tool-box.ts';
import { givenInputs } from './write-report.ts';

/** What a finished run knows beside its context. */
export interface FinishedParts {
  readonly built: readonly BuiltBinary[];
  readonly made: MadeImages;
  readonly supply: SupplyChain;
  readonly tools: ToolBox;
  readonly caches: readonly ReportCache[];
  readonly savings: ReadonlyMap<string, ReportSavings>;
  readonly sizes: ReadonlyMap<string, ReportSize>;
  readonly shrinkingTags?: ReadonlyMap<string, readonly ReportBuildTag[]> | undefined;
  readonly alternatives?: ReadonlyMap<Digest, readonly ReportAlternative[]>;
  readonly staging: string;
  readonly release?: ReportRelease;
  readonly builder?: Builder | undefined;
}

/** What a report is told from besides. */
export type ReportContext = Pick<BuildContext, 'configuration' | 'github' | 'session'> & {
  readonly planned: Pick<Planned, 'plan'>;
};

/** Puts the report of a run together. */
export function makeReport(context: ReportContext, parts: FinishedParts): Report {
  const reasons = readReasons(context.configuration.inputs.rebuildReasons);
  const report = composeReport({
    toolVersion: TOOL_VERSION,
    plan: context.planned.plan,
    inputs: givenInputs(context.configuration),
    binaries: parts.built,
    images: parts.made.images,
    rootfs: parts.made.rootfs,
    sboms: parts.supply.sboms,
    scans: parts.supply.scans,
    savings: parts.savings,
    sizes: parts.sizes,
    ...(parts.alternatives === undefined ? {} : { alternatives: parts.alternatives }),
    ...(parts.shrinkingTags === undefined ? {} : { shrinkingTags: parts.shrinkingTags }),
    ...(parts.release === undefined ? {} : { release: parts.release }),
    outputDirectory: parts.staging,
    run: runFacts(context, parts),
  });
  return reasons.length === 0 ? report : { ...report, run: { ...report.run, rebuild: settle(reasons, report) } };
}

function runFacts({ configuration, github, session, planned }: ReportContext, parts: FinishedParts): ReportRun {
  const { runtime, console, startedAt } = session;
  const origin = reportOrigin(github, configuration.inputs);
  return {
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    host: { os: runtime.host.platform, arch: runtime.host.arch, cpus: runtime.host.cpus, node: process.versions.node },
    toolchainOrigin: planned.plan.toolchain.origin,
    tools: parts.tools.used().map(({ command: _, ...tool }) => tool),
    ...(parts.supply.database === undefined ? {} : { database: parts.supply.database }),
    caches: parts.caches,
    notices: console.notices(),
    steps: console.steps(),
    ...(origin === undefined ? {} : { origin }),
    ...(parts.builder === undefined ? {} : { builder: builderFacts(parts.builder) }),
  };
}

function builderFacts({ driver, own, nodes }: Builder): ReportBuilder {
  return {
    driver,
    made: own,
    nodes: nodes.map(({ version, platforms }) => ({ ...(version === undefined ? {} : { version }), platforms })),
  };
}
