import type { ReportCause } from '../../model/cause.ts';
import type { ReportBinaryChange } from '../../model/comparison.ts';
import type { ImportFacts } from '../../model/import-facts.ts';
import type { LinkedModule, ModulePairs } from '../linked-modules.ts';
import type { PackagePair } from '../packages.ts';
import { withoutMajor } from '../renames.ts';
import { moduleDroppedBy, packageDroppedBy } from './dropped-by.ts';
import { entriesOf } from './entries.ts';
import { editedIn, embeddedFrom, trailOf } from './own-places.ts';
import { type DraftCause, partsOf } from './partition.ts';
import { usedBy } from './used-by.ts';
import { type ImportGraph, importGraph } from './why.ts';

/** What the sentences of causes are made of, besides bytes. */
export interface CauseFacts {
  readonly modules: ModulePairs;
  readonly pairs: readonly PackagePair[];
  readonly toolchain: ReportBinaryChange['toolchain'];
  /** Keys of settings that differ and have weight. */
  readonly settings: readonly string[];
  /** Path of the main module, and its versions where it was built from one. */
  readonly main: { readonly path: string; readonly from: string; readonly to: string };
  readonly imports?: ImportFacts;
}

/** Says of each share of the change what it is about and how it came in. */
export function explainCauses(drafts: readonly DraftCause[], facts: CauseFacts): readonly ReportCause[] {
  const graph = facts.imports === undefined ? undefined : importGraph(facts.imports);
  return drafts.map((draft) => {
    const { kind, bytes, inferred } = draft;
    return {
      kind,
      bytes,
      ...(inferred === 0 ? {} : { inferred }),
      ...explain(draft, facts, graph),
      ...partsOf(draft.parts),
    };
  });
}

function explain(draft: DraftCause, facts: CauseFacts, graph: ImportGraph | undefined): Partial<ReportCause> {
  const largest = draft.parts[0]?.name ?? '';
  const { before, after, renamed } = facts.modules;
  const now = after.get(draft.group);
  const then = before.get(renamed.get(draft.group) ?? draft.group);
  switch (draft.kind) {
    case 'module-new':
      return {
        subject: draft.group,
        ...versions(undefined, now),
        ...graph?.wayTo(entryOf(draft, facts.imports)),
        ...askedBy(draft.group, now, facts),
        ...besides(draft.group, facts.modules),
        ...brings(draft, facts.modules),
      };
    case 'module-gone':
      return { subject: draft.group, ...versions(then, undefined), ...moduleDroppedBy(draft.group, facts.imports) };
    case 'module-moved':
      return {
        subject: draft.group,
        ...versions(then, now),
        ...requirement(draft.group, now, facts),
      };
    case 'module-renamed':
      return {
        subject: draft.group,
        renamedFrom: then?.path ?? '',
        ...versions(then, now),
        ...requirement(draft.group, now, facts),
      };
    case 'package-new': {
      const entry = draft.parts.some(({ name }) => name === draft.group) ? draft.group : largest;
      return { subject: entry, ...graph?.wayTo(entry) };
    }
    case 'own-code':
      return { subject: largest, ...ownVersions(facts.main), ...editedIn(draft, facts.imports) };
    case 'reach':
      return { subject: draft.group, ...usedBy(draft, facts) };
    case 'data':
      return draft.group === '' ? {} : { subject: draft.group };
    case 'toolchain':
      return { ...(facts.toolchain ?? {}) };
    case 'flags':
      return { subject: facts.settings.join(', ') };
    case 'dead-code':
      return trailOf(facts.imports, graph);
    case 'embedded-file':
      return draft.group === '' ? {} : { subject: draft.group, ...embeddedFrom(draft, facts.imports) };
    case 'package-gone': {
      const told = draft.parts.find(({ name }) => !isInternal(name))?.name ?? largest;
      return { subject: told, ...packageDroppedBy(told, facts.imports) };
    }
    default:
      return {};
  }
}

/** A package that nobody but its neighbours can import says little. */
function isInternal(path: string): boolean {
  return /(^|\/)(internal|vendor)(\/|$)/.test(path);
}

function ownVersions({ from, to }: CauseFacts['main']): Partial<ReportCause> {
  return { ...version('from', from), ...version('to', to) };
}

function version(key: 'from' | 'to', text: string): Partial<ReportCause> {
  return text === '' ? {} : { [key]: text };
}

function versions(then: LinkedModule | undefined, now: LinkedModule | undefined): Partial<ReportCause> {
  return { ...version('from', then?.version ?? ''), ...version('to', now?.version ?? '') };
}

/** Of a new module the package that is imported from outside of it; the largest of several. */
function entryOf({ parts, group }: DraftCause, imports: ImportFacts | undefined): string {
  const own = new Set(imports?.packages.filter(({ module }) => module === group).map(({ path }) => path));
  const names = parts.map(({ name }) => name).filter((name) => imports === undefined || own.has(name));
  const entries = imports === undefined ? undefined : entriesOf(names, imports);
  return names.find((name) => entries?.get(name) === name) ?? names[0] ?? group;
}

/** Other new modules that came along. */
function brings({ parts, group }: DraftCause, { after }: ModulePairs): Partial<ReportCause> {
  const others = parts.map(({ name }) => name).filter((name) => name !== group && after.has(name));
  return others.length === 0 ? {} : { brings: others };
}

/**
 * The line of go.mod and who asks for the version. A line that only repeats it (`// indirect`) did not do it: that of the
 * module that asks did, where it has one of its own.
 */
function requirement(module: string, now: LinkedModule | undefined, facts: CauseFacts): Partial<ReportCause> {
  const { imports } = facts;
  if (imports === undefined) return {};
  const line = imports.requireLines.find((one) => one.module === module);
  const asked = line === undefined || line.indirect ? askedBy(module, now, facts) : {};
  const asker = asked.requiredBy?.slice(0, asked.requiredBy.lastIndexOf('@'));
  const direct = imports.requireLines.find((one) => one.module === asker && !one.indirect);
  const place = direct ?? line;
  if (place === undefined) return asked;
  const changed = imports.goModChanged === undefined ? {} : { placeChanged: imports.goModChanged };
  return { place: { file: 'go.mod', line: place.line }, ...changed, ...asked };
}

/**
 * Another module that asks for exactly this version; the main module repeats what others ask for (`// indirect`). One that
 * is linked at the version that asks comes before any other, then one that moved, then one whose code imports it.
 */
function askedBy(
  module: string,
  now: LinkedModule | undefined,
  { imports, main, modules }: CauseFacts,
): Partial<ReportCause> {
  const line = imports?.requireLines.find((one) => one.module === module);
  if (imports === undefined || now === undefined || (line !== undefined && !line.indirect)) return {};
  const linked = new Set([...modules.after.values()].map(({ path, version }) => `${path}@${version}`));
  const asking = imports.requirements
    .filter((edge) => edge.module === module && edge.version === now.version && edge.from.includes('@'))
    .map(({ from }) => from)
    // Built from a version, the main module has one, too, and repeats the same.
    .filter((from) => !from.startsWith(`${main.path}@`))
    .sort();
  const importers = modulesThatImport(module, imports);
  const pathOf = (from: string): string => from.slice(0, from.lastIndexOf('@'));
  const moved = (from: string): boolean =>
    `@${modules.before.get(pathOf(from))?.version}` !== from.slice(pathOf(from).length);
  // How likely it is that this one brought the version: a linked one that moved and whose code imports it, most of all.
  const weight = (from: string): number =>
    Number(linked.has(from)) * 4 + Number(moved(from)) * 2 + Number(importers.has(pathOf(from)));
  const [first] = asking.sort((a, b) => weight(b) - weight(a));
  return first === undefined ? {} : { requiredBy: first };
}

/** Modules of which a package imports one of this module. */
function modulesThatImport(module: string, { packages }: ImportFacts): ReadonlySet<string> {
  const own = new Set(packages.filter((one) => one.module === module).map(({ path }) => path));
  return new Set(packages.flatMap((one) => (one.imports.some((path) => own.has(path)) ? [one.module ?? ''] : [])));
}

function besides(module: string, { after }: ModulePairs): Partial<ReportCause> {
  const stem = withoutMajor(module);
  const other = [...after.values()].find(({ path }) => path !== module && withoutMajor(path) === stem);
  return other === undefined ? {} : { besides: `${other.path} ${other.version}`.trim() };
}
