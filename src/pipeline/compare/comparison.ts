import { relative } from 'node:path';
import { keepReport, shareReport } from '../../baseline/cache.ts';
import { findBaseline } from '../../baseline/find.ts';
import type { BaselineSearch } from '../../baseline/source.ts';
import { budgetFailure } from '../../compare/budgets/budget-failure.ts';
import { type BudgetUnit, judgeBudgets } from '../../compare/budgets/judge-budgets.ts';
import { type Changes, compareReports } from '../../compare/compare.ts';
import type { ReportComparison } from '../../model/comparison.ts';
import type { Failure } from '../../model/failure.ts';
import { formatByteChange } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import { historyAfter } from '../../report/history.ts';
import { annotationRoot } from '../plan/annotation-root.ts';
import { begun } from '../session/deferred.ts';
import { baselinePlaces } from './baseline-places.ts';
import { labelOverride } from './budget-override.ts';
import { budgetUnits } from './budget-units.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { importFactsOf } from './import-facts.ts';
import { mayShare, sharedCache } from './shared-cache.ts';

/** The comparison of a run: its baseline is looked for while Go compiles. */
export interface ComparisonWork {
  /** What the report gets of it, what it was compared with, and a failure when a budget is broken. */
  finish(report: Report): Promise<Compared>;
}

/** What comparing gave. */
export interface Compared {
  readonly parts: Pick<Report, 'comparison' | 'history'>;
  readonly before?: Report;
  readonly failure?: Failure;
}

/** Reads the budgets, begins to look for a baseline. Throws `invalid-input` before anything is compiled. */
export async function openComparison(context: ComparisonContext, runtime: Runtime): Promise<ComparisonWork> {
  const units = budgetUnits(context.configuration);
  const budgets = units.flatMap((unit) => unit.budgets);
  const growth = budgets.some(({ limit }) => limit === 'growth');
  const { places, named } = await baselinePlaces(context, growth, runtime);
  const keep = (report: Report): Promise<void> => keepReport(report, runtime.cacheDirectory).catch(() => undefined);
  const keepOwn = async (report: Report): Promise<void> => {
    await keep(report);
    const shared = mayShare(context) ? sharedCache(context, runtime) : undefined;
    if (shared !== undefined) await shareReport(report, shared).catch(() => undefined);
  };
  if (places.length === 0 && budgets.length === 0) {
    return {
      finish: async (report) => {
        await keepOwn(report);
        return { parts: {} };
      },
    };
  }
  const module = context.planned.plan.module.path;
  const searching = begun(findBaseline(places, named ? {} : { module }, runtime));
  return {
    finish: async (report) => {
      const step = runtime.progress.start('compare');
      try {
        const search = await searching;
        await Promise.all([keepOwn(report), ...(search.found === undefined ? [] : [keep(search.found.report)])]);
        const comparison = await compare(report, search, units, context, runtime);
        step.done(summary(comparison));
        const { budgetLabel } = context.configuration.inputs;
        const failure = budgetFailure(comparison, budgetLabel, moduleFolder(context, runtime));
        return {
          parts: { comparison, ...historyOf(search, report) },
          ...(search.found === undefined ? {} : { before: search.found.report }),
          ...(failure === undefined ? {} : { failure }),
        };
      } catch (error) {
        step.fail('could not be done');
        throw error;
      }
    },
  };
}

/** The module's folder from where places in the source are told; a module at a version has no files of the user's. */
function moduleFolder({ planned: { plan } }: ComparisonContext, { workingDirectory }: Runtime): string | null {
  const { kind, directory } = plan.source;
  if (kind !== 'directory') return null;
  return relative(annotationRoot(directory, workingDirectory), directory).replaceAll('\\', '/');
}

/** What the builds before weighed, where the baseline is of the same module. */
function historyOf({ found }: BaselineSearch, { module }: Report): Pick<Report, 'history'> {
  return found === undefined || found.report.module.path !== module.path ? {} : { history: historyAfter(found.report) };
}

async function compare(
  report: Report,
  { found, tried }: BaselineSearch,
  units: readonly BudgetUnit[],
  context: ComparisonContext,
  runtime: Runtime,
): Promise<ReportComparison> {
  const changes = found === undefined ? undefined : await changesSince(found.report, report, context, runtime);
  const judged = judgeBudgets(units, report, changes, undefined);
  const broken = judged.some(({ state }) => state === 'broken');
  const override = broken ? await labelOverride(context, runtime) : undefined;
  return {
    ...(found === undefined ? {} : { baseline: found.baseline }),
    tried,
    images: changes?.images ?? [],
    binaries: changes?.binaries ?? [],
    ...(changes?.findings === undefined ? {} : { findings: changes.findings }),
    budgets: override === undefined ? judged : judgeBudgets(units, report, changes, override),
  };
}

/** Compares twice where something grew: who imports what is asked only then. */
async function changesSince(
  before: Report,
  after: Report,
  context: ComparisonContext,
  runtime: Runtime,
): Promise<Changes> {
  const first = compareReports(before, after, { imports: new Map() });
  const imports = await importFactsOf(first.binaries, { before, after }, context, runtime);
  return imports.size === 0 ? first : compareReports(before, after, { imports });
}

/** `+412 kB on linux/amd64, against 9d0e4c7`: the largest change of all. */
function summary({ baseline, images, binaries }: ReportComparison): string {
  if (baseline === undefined) return 'nothing to compare with';
  const sizes = images.length > 0 ? images.map((one) => ({ ...one, size: one.compressed })) : binaries;
  const [largest] = sizes
    .filter(({ size }) => size.before !== undefined && size.after !== undefined)
    .sort((a, b) => Math.abs(b.size.change) - Math.abs(a.size.change));
  const against = `against ${baseline.commit?.slice(0, 7) ?? baseline.reference}`;
  if (largest === undefined || largest.size.change === 0) return `no size change, ${against}`;
  return `${formatByteChange(largest.size.change)} on ${largest.platform}, ${against}`;
}
