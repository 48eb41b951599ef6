import { readReflectionTrail } from '../../compile/reflection-trail.ts';
import type { ReportBinaryChange } from '../../model/comparison.ts';
import type { ImportFacts } from '../../model/import-facts.ts';
import type { BinaryPlan } from '../../model/plan.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { Report } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import { readImportFacts } from '../../source/imports/import-facts.ts';
import type { ComparisonContext } from './comparison-context.ts';

/**
 * Reads who imports what, for the binaries in which something grew or went away: once for each command and operating system, since
 * architectures hardly differ in what is imported. By stem.
 */
export async function importFactsOf(
  changes: readonly ReportBinaryChange[],
  { before, after }: { readonly before: Report; readonly after: Report },
  context: ComparisonContext,
  runtime: Runtime,
): Promise<ReadonlyMap<string, ImportFacts>> {
  const { planned, workbench, configuration } = context;
  const { plan } = planned;
  if (workbench === undefined) return new Map();
  const gone = new Set(changes.filter(hasLost).map(({ stem }) => stem));
  const asked = new Set([...changes.filter(hasGrown).map(({ stem }) => stem), ...gone]);
  const binaries = plan.binaries.filter(({ stem }) => asked.has(stem));
  const groups = new Map<string, BinaryPlan[]>();
  for (const binary of binaries) {
    const key = `${binary.main.importPath} ${binary.platform.os}`;
    groups.set(key, [...(groups.get(key) ?? []), binary]);
  }
  const since = before.module.path === plan.module.path ? before.revision.commit : undefined;
  const tools = { go: workbench.go, context: runtime };
  const found = new Map<string, ImportFacts>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const facts = await readImportFacts(
      {
        source: plan.source,
        mains: [first.main],
        target: variablesOf(first),
        tags: configuration.inputs.buildTags,
        goMod: plan.module.goMod,
        gone: group.some(({ stem }) => gone.has(stem)),
        ...(since === undefined ? {} : { since }),
      },
      tools,
    );
    if (facts === undefined) continue;
    const lost = eliminationOf(before, first) === 'works' && eliminationOf(after, first) === 'lost';
    const trail = lost
      ? await readReflectionTrail(first, { source: plan.source, go: workbench.go }, runtime)
      : undefined;
    for (const { stem } of group) found.set(stem, trail === undefined ? facts : { ...facts, deadCodeTrail: trail });
  }
  return found;
}

function hasGrown({ state, packages, modules }: ReportBinaryChange): boolean {
  return (
    state === 'changed' &&
    (packages.some(({ size }) => size.change > 0) ||
      modules.some((one) => one.state === 'moved' || one.state === 'new'))
  );
}

function hasLost({ state, packages, modules }: ReportBinaryChange): boolean {
  return (
    state === 'changed' && (packages.some((one) => one.state === 'gone') || modules.some((one) => one.state === 'gone'))
  );
}

/** Whether the linker can drop unused methods, in the binary of the same name and platform. */
function eliminationOf({ binaries }: Report, { main, platform }: BinaryPlan): 'works' | 'lost' | undefined {
  const own = binaries.filter((one) => one.platform === formatPlatform(platform));
  return (own.find(({ name }) => name === main.binaryName) ?? own[0])?.sizes?.deadCodeElimination;
}

function variablesOf({ environment }: BinaryPlan): Record<string, string> {
  return Object.fromEntries(environment.map(({ name, value }) => [name, value]));
}
