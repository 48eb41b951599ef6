import type { Report, ReportBinary, ReportImage, ReportInput } from '../model/report.ts';
import type { ReportRun } from '../model/report-run.ts';
import type { Notice } from '../model/runtime.ts';
import { totalsOf } from '../report/compose/compose.ts';
import type { Leg } from './leg.ts';

/** What the merging job knows beside its legs. */
export interface MergedFacts {
  /** All platforms in their order. */
  readonly platforms: readonly string[];
  /** As joined, with the tags that they get now. */
  readonly images: readonly ReportImage[];
  /** The merging job's own inputs; they win over the legs'. */
  readonly inputs: readonly ReportInput[];
  /** Inputs that only say how a job is a leg: a leg's value of them tells nothing about the whole. */
  readonly ofLegs: ReadonlySet<string>;
  /** Of this run, without what the legs add. */
  readonly run: ReportRun;
}

/**
 * One report of the reports of several legs, the very report that one job with all platforms would have written, `run`
 * aside: binaries by command and then by platform, totals of all, one list of inputs.
 */
export function joinReports(legs: readonly Leg[], facts: MergedFacts): Report {
  const reports = legs.map(({ report }) => report);
  const [first] = reports;
  if (first === undefined) throw new Error('a merge has a leg');
  const { platforms, images } = facts;
  const place = ({ platform }: { readonly platform: string }): number => platforms.indexOf(platform);
  const commands = [...new Set(reports.flatMap(({ binaries }) => binaries.map(commandOf)))];
  const command = (binary: ReportBinary): number => commands.indexOf(commandOf(binary));
  const binaries = reports
    .flatMap((report) => report.binaries)
    .sort((a, b) => command(a) - command(b) || place(a) - place(b));
  const released = reports.flatMap(({ release }) => (release === undefined ? [] : [release]));
  const [release] = released;
  const { comparison: _comparison, history: _history, release: _release, ...same } = first;
  return {
    ...same,
    inputs: joinInputs(reports, facts),
    platforms,
    binaryOnly: reports.flatMap(({ binaryOnly }) => binaryOnly).sort((a, b) => place(a) - place(b)),
    binaries,
    images,
    totals: totalsOf({ binaries, images }),
    ...(release === undefined
      ? {}
      : {
          release: {
            folder: release.folder,
            assets: released.flatMap(({ assets }) => assets).sort((a, b) => (a.name < b.name ? -1 : 1)),
          },
        }),
    run: joinRuns(legs, facts.run),
  };
}

/** Images may build one package each in their own way, under a name of their own. */
function commandOf({ importPath, name }: ReportBinary): string {
  return `${importPath} ${name}`;
}

function joinInputs(reports: readonly Report[], { inputs, ofLegs }: MergedFacts): ReportInput[] {
  const joined = new Map<string, ReportInput>();
  const told = reports.flatMap((report) => report.inputs).filter(({ name }) => !ofLegs.has(name));
  for (const input of [...told, ...inputs]) joined.set(input.name, input);
  return [...joined.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Notices of legs are this run's, too, each once; tools and data are those that the legs used. */
function joinRuns(legs: readonly Leg[], own: ReportRun): ReportRun {
  const runs = legs.map(({ report }) => report.run);
  const tools = new Map(runs.flatMap((run) => run.tools).map((tool) => [`${tool.name} ${tool.version}`, tool]));
  const database = runs
    .flatMap((run) => (run.database === undefined ? [] : [run.database]))
    .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))[0];
  const notices = new Map<string, Notice>();
  for (const notice of [...runs.flatMap((run) => run.notices), ...own.notices])
    notices.set(`${notice.code} ${notice.message}`, notice);
  const [first] = runs;
  return {
    ...own,
    toolchainOrigin: first?.toolchainOrigin ?? own.toolchainOrigin,
    tools: [...tools.values()],
    ...(database === undefined ? {} : { database }),
    notices: [...notices.values()],
  };
}
