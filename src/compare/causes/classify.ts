import type { CauseKind } from '../../model/cause.ts';
import type { ImportFacts } from '../../model/import-facts.ts';
import type { ReportPackageSize } from '../../model/size.ts';
import type { LinkedModule, ModulePairs } from '../linked-modules.ts';
import type { PackagePair } from '../packages.ts';
import { broughtBy } from './brought.ts';
import { entriesOf } from './entries.ts';
import { importedBefore } from './imported-before.ts';

/** What surrounds the packages of one binary on both sides. */
export interface Surroundings {
  readonly modules: ModulePairs;
  /** Another Go. */
  readonly toolchain: boolean;
  /** Another flag or variable that can change what is compiled. */
  readonly flags: boolean;
  /** Other build tags. */
  readonly tags: boolean;
  /** The linker can no longer drop unused methods, or can again. */
  readonly deadCode: boolean;
  readonly facts?: ImportFacts;
}

/** The cause that a package's bytes count for. Causes with the same kind and group are one. */
export interface Classified {
  readonly kind: CauseKind;
  /** Module path, or the package that others came in through; `''` for a cause that is one for the whole binary. */
  readonly group: string;
  /** What the bytes are listed under in the cause; the package's path where absent. */
  readonly part?: string;
  /** Of one embedded file: it came, or went, as a whole. */
  readonly state?: 'new' | 'gone';
}

/** Makes the function that tells what a package's change is due to. Pure; rules in the order of the cause kinds. */
export function classifier(around: Surroundings, pairs: readonly PackagePair[]): (pair: PackagePair) => Classified {
  const { facts, modules } = around;
  if (facts === undefined) return classifierOf(around);
  const classify = usedNow(classifierOf(around), around, pairs, facts);
  const fresh = pairs
    .filter((pair) => pair.before === undefined && ['module-new', 'package-new'].includes(classify(pair).kind))
    .sort((a, b) => (b.after?.size ?? 0) - (a.after?.size ?? 0));
  const newModules = [...modules.after.keys()].filter(
    (path) => !modules.before.has(path) && !modules.renamed.has(path),
  );
  const paths = fresh.map(({ path }) => path);
  const brought = broughtBy(paths, newModules, facts);
  const entries = entriesByPath(
    fresh.filter(({ path }) => !brought.has(path)),
    facts,
  );
  return (pair) => {
    const classified = classify(pair);
    const by = brought.get(pair.path);
    if (by !== undefined) {
      const module = pair.after?.kind === 'standard' ? pair.path : (pair.after?.module ?? pair.path);
      return { kind: 'module-new', group: by, ...(module === by ? {} : { part: module }) };
    }
    const entry = classified.kind === 'package-new' ? entries.get(pair.path) : undefined;
    return entry === undefined ? classified : { kind: 'package-new', group: entry };
  };
}

/** A package that was imported before and of which nothing was linked then is not new: more is used of it. */
function usedNow(
  classify: (pair: PackagePair) => Classified,
  around: Surroundings,
  pairs: readonly PackagePair[],
  facts: ImportFacts,
): (pair: PackagePair) => Classified {
  if (around.tags) return classify;
  const packages = new Map(facts.packages.map((one) => [one.path, one]));
  const unchanged = (path: string): boolean => {
    const one = packages.get(path);
    if (one === undefined) return false;
    if (one.own) return one.changed === false;
    if (one.module === undefined) return !around.toolchain;
    const [then, now] = [around.modules.before.get(one.module), around.modules.after.get(one.module)];
    return then !== undefined && now !== undefined && !now.loose && then.identity === now.identity;
  };
  const there = pairs.flatMap(({ path, before }) => (before?.name === path ? [path] : []));
  const known = importedBefore(there, unchanged, facts);
  return (pair) => {
    const classified = classify(pair);
    if (classified.kind !== 'package-new' || !known.has(pair.path)) return classified;
    const { module } = (pair.after ?? pair.before) as ReportPackageSize;
    return classifyUntouched(around, module);
  };
}

/** Of every new package of a module that is not new, through which one of that module it came in. */
function entriesByPath(fresh: readonly PackagePair[], facts: ImportFacts): ReadonlyMap<string, string> {
  const byModule = new Map<string, string[]>();
  for (const { path, after } of fresh) {
    const module = after?.module ?? '';
    byModule.set(module, [...(byModule.get(module) ?? []), path]);
  }
  return new Map([...byModule.values()].flatMap((paths) => [...entriesOf(paths, facts)]));
}

function classifierOf(around: Surroundings): (pair: PackagePair) => Classified {
  const toolchainPackages = around.toolchain ? packagesOfToolchain(around.facts) : undefined;
  const changed = new Map((around.facts?.packages ?? []).map((one) => [one.path, one.changed]));
  return (pair) => {
    const { kind, module } = (pair.after ?? pair.before) as ReportPackageSize;
    if (kind === 'standard') return classifyStandard(pair, around, toolchainPackages);
    const [then, now] = sidesOfModule(module, pair, around.modules);
    // What came into a folder, or out of one, moved; what is in one on both sides may differ without a version saying so.
    if (kind === 'own' || ((now ?? then)?.loose === true && (then ?? now)?.loose === true)) {
      const both = pair.before !== undefined && pair.after !== undefined;
      const untouched = both && (changed.get(pair.path) === false || isSameVersion(then, now));
      return untouched ? classifyUntouched(around, now?.path ?? module) : { kind: 'own-code', group: '' };
    }
    // Instances that the compiler made for several packages have no module.
    if (then === undefined && now === undefined) return { kind: 'tables', group: '' };
    if (then === undefined) return { kind: 'module-new', group: module };
    if (now === undefined) return { kind: 'module-gone', group: module };
    if (now.path !== then.path) return { kind: 'module-renamed', group: now.path };
    if (now.identity !== then.identity) return { kind: 'module-moved', group: now.path };
    return classifySameSource(pair, around, now.path);
  };
}

/** The main module was built from one and the same version on both sides. */
function isSameVersion(then: LinkedModule | undefined, now: LinkedModule | undefined): boolean {
  if (then === undefined || now === undefined || then.loose || now.loose) return false;
  return then.path === now.path && then.identity === now.identity && now.identity !== '';
}

/** The package's module before and now. */
function sidesOfModule(
  module: string,
  pair: PackagePair,
  { before, after, renamed }: ModulePairs,
): readonly [LinkedModule | undefined, LinkedModule | undefined] {
  if (pair.after !== undefined) return [before.get(renamed.get(module) ?? module), after.get(module)];
  const path = [...renamed].find(([, from]) => from === module)?.[0] ?? module;
  return [before.get(module), after.get(path)];
}

function classifyStandard(
  pair: PackagePair,
  around: Surroundings,
  ofToolchain: ReadonlySet<string> | undefined,
): Classified {
  if (!around.toolchain) return classifySameSource(pair, around, 'std');
  const asked = pair.before === undefined && ofToolchain !== undefined && !ofToolchain.has(pair.path);
  return asked ? { kind: 'package-new', group: 'std' } : { kind: 'toolchain', group: '' };
}

/** A package whose source is the same on both sides, as far as it is there. */
function classifySameSource(pair: PackagePair, around: Surroundings, module: string): Classified {
  const oneSided = pair.before === undefined || pair.after === undefined;
  if (oneSided && around.tags) return { kind: 'flags', group: '' };
  if (pair.before === undefined) return { kind: 'package-new', group: module };
  if (pair.after === undefined) return { kind: 'package-gone', group: module };
  return classifyUntouched(around, module);
}

function classifyUntouched(around: Surroundings, module: string): Classified {
  if (around.toolchain) return { kind: 'toolchain', group: '' };
  if (around.flags) return { kind: 'flags', group: '' };
  if (around.deadCode) return { kind: 'dead-code', group: '' };
  return { kind: 'reach', group: module };
}

/**
 * Packages of the standard library that only the standard library itself imports: with another Go, new ones among them
 * are Go's own doing. Undefined when the graph is not known.
 */
function packagesOfToolchain(facts: ImportFacts | undefined): ReadonlySet<string> | undefined {
  if (facts === undefined) return undefined;
  const standard = new Set(
    facts.packages.filter(({ own, module }) => !own && module === undefined).map(({ path }) => path),
  );
  const asked = new Set(facts.packages.filter(({ path }) => !standard.has(path)).flatMap(({ imports }) => imports));
  return new Set([...standard].filter((path) => !asked.has(path)));
}
