import type { Budget } from '../../model/budget.ts';
import type { ReportBudget } from '../../model/comparison.ts';
import type { Report, ReportBinary } from '../../model/report.ts';
import type { Changes } from '../compare.ts';

/** Budgets, and which image (with its commands) they are for; absent: for all. */
export interface BudgetUnit {
  readonly image?: string;
  readonly budgets: readonly Budget[];
}

/** A label that lets broken budgets pass, and who set it. */
export type Override = NonNullable<ReportBudget['override']>;

/** One thing that a budget can be about, on one platform. */
interface Measured {
  readonly of: ReportBudget['of'];
  readonly name: string;
  readonly platform: string;
  readonly after: number;
  /** Absent where the baseline does not have it. */
  readonly before?: number;
}

/**
 * Judges all budgets. There is no tolerance for noise: the same input gives the same bytes, so that every byte of a
 * difference is real. `changes` is absent without a baseline; then sizes are judged and growth is not.
 */
export function judgeBudgets(
  units: readonly BudgetUnit[],
  report: Report,
  changes: Changes | undefined,
  override: Override | undefined,
): readonly ReportBudget[] {
  return units.flatMap(({ image, budgets }) => {
    const scope = scopeOf(image, report);
    return budgets.flatMap((budget) => {
      const measured = measure(budget, scope, report, changes);
      if (measured.length === 0) return [absent(budget, report)];
      return measured.map((one) => judge(budget, one, changes !== undefined, override));
    });
  });
}

/** The images and binaries of a unit. */
interface Scope {
  readonly images: Report['images'];
  readonly binaries: readonly ReportBinary[];
}

function scopeOf(image: string | undefined, { images, binaries }: Report): Scope {
  if (image === undefined) return { images, binaries };
  const own = images.filter(({ name }) => name === image);
  const stems = new Set(own.flatMap(({ platforms }) => platforms.flatMap((platform) => platform.binaries)));
  const names = new Set(binaries.filter(({ stem }) => stems.has(stem)).map(({ name }) => name));
  return { images: own, binaries: binaries.filter(({ name }) => names.has(name)) };
}

function measure(budget: Budget, scope: Scope, report: Report, changes: Changes | undefined): readonly Measured[] {
  const of = budget.of ?? (report.images.length > 0 ? 'image' : 'binary');
  const named = ({ name }: { readonly name: string }): boolean => budget.name === undefined || budget.name === name;
  const here = ({ platform }: { readonly platform: string }): boolean =>
    budget.platform === undefined || budget.platform === platform;
  if (of === 'image') return scope.images.filter(named).flatMap((image) => imageSizes(image, changes).filter(here));
  const binaries = scope.binaries.filter(here);
  if (of === 'binary') return binaries.filter(named).map((binary) => binarySize(binary, changes));
  return binaries.flatMap((binary) => moduleSize(budget.name ?? report.module.path, binary, changes));
}

function imageSizes({ name, platforms }: Report['images'][number], changes: Changes | undefined): readonly Measured[] {
  return platforms.map(({ platform, compressedSize: after }) => {
    const change = changes?.images.find((one) => one.name === name && one.platform === platform);
    const before = change?.compressed.before;
    return { of: 'image', name, platform, after, ...(before === undefined ? {} : { before }) };
  });
}

function changeOf({ stem }: ReportBinary, changes: Changes | undefined) {
  return changes?.binaries.find((one) => one.stem === stem && one.state !== 'gone');
}

function binarySize(binary: ReportBinary, changes: Changes | undefined): Measured {
  const before = changeOf(binary, changes)?.size.before;
  const { name, platform, size: after } = binary;
  return { of: 'binary', name, platform, after, ...(before === undefined ? {} : { before }) };
}

/** A module that was not linked before had 0 bytes: all of it is growth. */
function moduleSize(path: string, binary: ReportBinary, changes: Changes | undefined): readonly Measured[] {
  if (binary.sizes === undefined) return [];
  const after = binary.sizes.modules.find((one) => one.path === path)?.size ?? 0;
  const change = changeOf(binary, changes);
  const moved = change?.modules.find((one) => one.path === path);
  const before = moved === undefined ? after : (moved.size.before ?? 0);
  const known = change !== undefined && change.state !== 'new';
  return [{ of: 'module', name: path, platform: binary.platform, after, ...(known ? { before } : {}) }];
}

function judge(budget: Budget, measured: Measured, compared: boolean, override: Override | undefined): ReportBudget {
  const { limit, written, amount } = budget;
  const { of, name, platform, before, after } = measured;
  const head = { of, name, platform, limit, written };
  if (limit === 'growth' && before === undefined) {
    const reason = compared ? `${name} was not built for ${platform} before` : 'there is no baseline to compare with';
    return { ...head, allowed: 'bytes' in amount ? amount.bytes : amount.floor, after, state: 'not-measured', reason };
  }
  const allowed =
    'bytes' in amount ? amount.bytes : Math.max(amount.floor, Math.floor(((before ?? 0) * amount.percent) / 100));
  const actual = limit === 'size' ? after : after - (before ?? 0);
  const sizes = { ...(before === undefined ? {} : { before }), after };
  if (actual <= allowed) return { ...head, allowed, actual, ...sizes, state: 'kept' };
  if (override !== undefined) return { ...head, allowed, actual, ...sizes, state: 'overridden', override };
  return { ...head, allowed, actual, ...sizes, state: 'broken' };
}

/** A budget on something that this run did not make. */
function absent(budget: Budget, report: Report): ReportBudget {
  const { of = 'image', name = report.module.path, platform, limit, written, amount } = budget;
  const what =
    of === 'module' ? 'the binaries’ bytes are not attributed' : `no ${of} of that name and platform was made`;
  return {
    of,
    name,
    platform: platform ?? report.platforms[0] ?? 'linux/amd64',
    limit,
    written,
    allowed: 'bytes' in amount ? amount.bytes : amount.floor,
    state: 'not-measured',
    reason: what,
  };
}
