import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  repositoryPrefix
} from "./chunk-7PMBY6UB.mjs";
import {
  git,
  runGit
} from "./chunk-Q4BVXTAH.mjs";
import {
  parseBaseText
} from "./chunk-4J76V53S.mjs";
import {
  formatPlatform,
  samePlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  countFindings,
  findingsOf,
  reportScan
} from "./chunk-6SMPMJH7.mjs";
import {
  inputsOf
} from "./chunk-23SYV3QO.mjs";
import {
  createConsole
} from "./chunk-U6SQUDXY.mjs";
import {
  formatByteChange,
  formatBytes
} from "./chunk-4PH2I2U7.mjs";
import {
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/compare/entries.ts
function entriesOf(fresh, facts) {
  const packages = new Map(facts.packages.map((one) => [one.path, one]));
  const among = new Set(fresh);
  const module = packages.get(fresh[0] ?? "")?.module;
  const asked = new Set(facts.packages.filter((one) => isOutside(one, module)).flatMap(({ imports }) => imports));
  const entries = new Map(fresh.filter((path) => asked.has(path)).map((path) => [path, path]));
  for (const [path, entry] of entries) {
    for (const imported of packages.get(path)?.imports ?? []) {
      if (among.has(imported) && !entries.has(imported)) entries.set(imported, entry);
    }
  }
  return entries;
}
__name(entriesOf, "entriesOf");
function isOutside(one, module) {
  return one.module !== module;
}
__name(isOutside, "isOutside");

// src/compare/size-change.ts
function sizeChange(before, after) {
  return {
    ...before === void 0 ? {} : { before },
    ...after === void 0 ? {} : { after },
    change: (after ?? 0) - (before ?? 0)
  };
}
__name(sizeChange, "sizeChange");
function byChange(change, name) {
  return (a, b) => Math.abs(change(b)) - Math.abs(change(a)) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
__name(byChange, "byChange");
function sumOf(items, figure) {
  let sum2 = 0;
  for (const item of items) sum2 += figure(item);
  return sum2;
}
__name(sumOf, "sumOf");

// src/compare/partition.ts
var ROWS = {
  debug: "debug-data",
  symbols: "debug-data",
  embedded: "embedded-file",
  headers: "padding",
  alignment: "padding",
  "code-padding": "padding",
  packed: "not-explained",
  unattributed: "not-explained"
};
var KEEPS_FILES = /* @__PURE__ */ new Set([
  "own-code",
  "module-moved",
  "reach",
  "dead-code",
  "flags",
  "toolchain"
]);
function partition(before, after, pairs, classify, total) {
  const drafts = new Drafts();
  const files = new FileChanges(before.embedded, after.embedded);
  for (const pair2 of pairs) {
    const classified = classify(pair2);
    const both = pair2.before !== void 0 && pair2.after !== void 0;
    const embedded = both && KEEPS_FILES.has(classified.kind) ? addFiles(pair2, files, drafts) : 0;
    const inferred = difference(pair2, (one) => one.inferred);
    const bytes = difference(pair2, (one) => one.size) - embedded;
    drafts.add(classified, classified.part ?? pair2.path, both ? bytes - inferred : bytes, both ? 0 : inferred);
    if (both) drafts.add({ kind: "data", group: "" }, pair2.path, inferred, inferred);
  }
  for (const [row, bytes] of rowChanges(before, after)) {
    const kind = ROWS[row] ?? "tables";
    drafts.add({ kind, group: "" }, row, bytes, 0);
  }
  drafts.add({ kind: "not-explained", group: "" }, "rest", total - drafts.total(), 0);
  return drafts.finished();
}
__name(partition, "partition");
var Drafts = class {
  static {
    __name(this, "Drafts");
  }
  #drafts = /* @__PURE__ */ new Map();
  add(classified, name, bytes, inferred) {
    if (bytes === 0) return;
    const key = `${classified.kind} ${classified.group}`;
    const draft = this.#drafts.get(key) ?? { ...classified, bytes: 0, inferred: 0, parts: /* @__PURE__ */ new Map() };
    this.#drafts.set(key, draft);
    draft.bytes += bytes;
    draft.inferred += inferred;
    draft.parts.set(name, (draft.parts.get(name) ?? 0) + bytes);
  }
  total() {
    return sumOf(this.#drafts.values(), ({ bytes }) => bytes);
  }
  finished() {
    const last = /* @__PURE__ */ __name((kind) => kind === "not-explained" ? 1 : 0, "last");
    const order = byChange(
      ({ bytes }) => bytes,
      ({ kind, group }) => `${kind} ${group}`
    );
    return [...this.#drafts.values()].filter(({ bytes }) => bytes !== 0).map((draft) => ({
      ...draft,
      parts: [...draft.parts].map(([name, bytes]) => ({ name, bytes })).sort(
        byChange(
          ({ bytes }) => bytes,
          ({ name }) => name
        )
      )
    })).sort((a, b) => last(a.kind) - last(b.kind) || order(a, b));
  }
};
var FileChanges = class {
  static {
    __name(this, "FileChanges");
  }
  #changes = /* @__PURE__ */ new Map();
  constructor(before, after) {
    for (const file of after) this.#add(file, file.size);
    for (const file of before) this.#add(file, -file.size);
  }
  #add({ package: owner, name }, bytes) {
    if (owner === void 0) return;
    const files = this.#changes.get(owner) ?? /* @__PURE__ */ new Map();
    this.#changes.set(owner, files);
    files.set(name, (files.get(name) ?? 0) + bytes);
  }
  of(owner) {
    return this.#changes.get(owner) ?? /* @__PURE__ */ new Map();
  }
};
function addFiles(pair2, files, drafts) {
  const column = difference(pair2, (one) => one.embedded);
  const changes = [...files.of(pair2.path)].filter(([, bytes]) => bytes !== 0);
  if (column === 0 || sumOf(changes, ([, bytes]) => bytes) !== column) return 0;
  for (const [name, bytes] of changes) {
    drafts.add({ kind: "embedded-file", group: `${pair2.path}/${name}` }, `${pair2.path}/${name}`, bytes, 0);
  }
  return column;
}
__name(addFiles, "addFiles");
function rowChanges(before, after) {
  const changes = /* @__PURE__ */ new Map();
  for (const { row, size } of after.shared) changes.set(row, size);
  for (const { row, size } of before.shared) changes.set(row, (changes.get(row) ?? 0) - size);
  return changes;
}
__name(rowChanges, "rowChanges");
function difference({ before, after }, column) {
  return (after === void 0 ? 0 : column(after)) - (before === void 0 ? 0 : column(before));
}
__name(difference, "difference");
function partsOf(parts) {
  return { parts: parts.slice(0, 10) };
}
__name(partsOf, "partsOf");

// src/compare/renames.ts
var LEAST_BYTES = 512;
function pairModules(gone, fresh) {
  return pair(gone, fresh, (one, other) => {
    if (withoutMajor(one.path) === withoutMajor(other.path)) return 2;
    const sameName = lastName(withoutMajor(one.path)) === lastName(withoutMajor(other.path));
    return sameName && ratio(one, other) >= 0.5 ? ratio(one, other) : 0;
  });
}
__name(pairModules, "pairModules");
function pairPackages(gone, fresh) {
  return pair(gone, fresh, (one, other) => {
    if (Math.min(one.size, other.size) < LEAST_BYTES) return 0;
    if (lastName(one.path) === lastName(other.path) && ratio(one, other) >= 0.5) return 1 + ratio(one, other);
    const sameFolder = folder(one.path) === folder(other.path);
    return sameFolder && ratio(one, other) >= 0.98 ? ratio(one, other) : 0;
  });
}
__name(pairPackages, "pairPackages");
function withoutMajor(path) {
  return path.startsWith("gopkg.in/") ? path.replace(/\.v\d+$/, "") : path.replace(/\/v[2-9]\d*$|\/v1\d+$/, "");
}
__name(withoutMajor, "withoutMajor");
function pair(gone, fresh, likeness) {
  const pairs = gone.flatMap(
    (one) => fresh.map((other) => ({ from: one.path, to: other.path, likeness: likeness(one, other) }))
  );
  const found = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const best = pairs.filter((candidate) => candidate.likeness > 0).sort((a, b) => b.likeness - a.likeness || (a.to < b.to ? -1 : 1));
  for (const { from, to } of best) {
    if (found.has(to) || taken.has(from)) continue;
    found.set(to, from);
    taken.add(from);
  }
  return found;
}
__name(pair, "pair");
function ratio(one, other) {
  const larger = Math.max(one.size, other.size);
  return larger === 0 ? 0 : Math.min(one.size, other.size) / larger;
}
__name(ratio, "ratio");
function lastName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
__name(lastName, "lastName");
function folder(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
__name(folder, "folder");

// src/compare/why.ts
function importGraph(facts) {
  const packages = new Map(facts.packages.map((one) => [one.path, one]));
  const importers = /* @__PURE__ */ new Map();
  for (const { path, imports } of facts.packages) {
    for (const imported of imports) importers.set(imported, [...importers.get(imported) ?? [], path]);
  }
  const isOwn = /* @__PURE__ */ __name((path) => packages.get(path)?.own === true, "isOwn");
  const reachable2 = reachableFrom(facts.roots, (path) => packages.get(path)?.imports ?? []);
  return {
    wayTo: /* @__PURE__ */ __name((path) => {
      const distances = distancesTo(path, (at) => isOwn(at) ? [] : importers.get(at) ?? []);
      const entries = facts.importLines.filter(
        ({ from, to }) => reachable2.has(from) && distances.has(to) && isOwn(from) && (!isOwn(to) || to === path)
      );
      const best = [...entries].sort((a, b) => compareEntries(a, b, distances))[0];
      if (best === void 0) return {};
      const behind = walk(best.to, path, distances, packages);
      const others = new Set(entries.filter(({ from }) => from !== best.from).map(({ from }) => from));
      const files = new Set(entries.map(({ file }) => file));
      return {
        chain: [best.from, ...behind],
        place: { file: best.file, line: best.line },
        ...best.changed === void 0 ? {} : { placeChanged: best.changed },
        alone: others.size === 0 && files.size === 1 && entries.every(({ to }) => to === best.to)
      };
    }, "wayTo")
  };
}
__name(importGraph, "importGraph");
function compareEntries(a, b, distances) {
  const changed = /* @__PURE__ */ __name(({ changed: changed2 }) => changed2 === true ? 0 : 1, "changed");
  const far = /* @__PURE__ */ __name(({ to }) => distances.get(to) ?? Number.MAX_SAFE_INTEGER, "far");
  const name = /* @__PURE__ */ __name(({ file, line }) => `${file}:${String(line).padStart(6, "0")}`, "name");
  return changed(a) - changed(b) || far(a) - far(b) || (name(a) < name(b) ? -1 : 1);
}
__name(compareEntries, "compareEntries");
function reachableFrom(roots, next) {
  const reached = new Set(roots);
  for (const at of reached) for (const to of next(at)) reached.add(to);
  return reached;
}
__name(reachableFrom, "reachableFrom");
function distancesTo(path, importers) {
  const distances = /* @__PURE__ */ new Map([[path, 0]]);
  for (const [at, distance] of distances) {
    for (const importer of importers(at)) if (!distances.has(importer)) distances.set(importer, distance + 1);
  }
  return distances;
}
__name(distancesTo, "distancesTo");
function walk(start, end, distances, packages) {
  const chain = [start];
  for (let at = start; at !== end; ) {
    const distance = distances.get(at) ?? 0;
    const next = packages.get(at)?.imports.find((to) => distances.get(to) === distance - 1);
    if (next === void 0) break;
    chain.push(next);
    at = next;
  }
  return chain;
}
__name(walk, "walk");

// src/compare/causes.ts
function explainCauses(drafts, facts) {
  const graph = facts.imports === void 0 ? void 0 : importGraph(facts.imports);
  return drafts.map((draft) => {
    const { kind, bytes, inferred } = draft;
    return {
      kind,
      bytes,
      ...inferred === 0 ? {} : { inferred },
      ...explain(draft, facts, graph),
      ...partsOf(draft.parts)
    };
  });
}
__name(explainCauses, "explainCauses");
function explain(draft, facts, graph) {
  const largest = draft.parts[0]?.name ?? "";
  const { before, after, renamed } = facts.modules;
  const now = after.get(draft.group);
  const then = before.get(renamed.get(draft.group) ?? draft.group);
  switch (draft.kind) {
    case "module-new":
      return {
        subject: draft.group,
        ...versions(void 0, now),
        ...graph?.wayTo(entryOf(draft, facts.imports)),
        ...askedBy(draft.group, now, facts.imports),
        ...besides(draft.group, facts.modules),
        ...brings(draft, facts.modules)
      };
    case "module-gone":
      return { subject: draft.group, ...versions(then, void 0) };
    case "module-moved":
      return {
        subject: draft.group,
        ...versions(then, now),
        ...requirement(draft.group, now, facts.imports)
      };
    case "module-renamed":
      return {
        subject: draft.group,
        renamedFrom: then?.path ?? "",
        ...versions(then, now),
        ...requirement(draft.group, now, facts.imports)
      };
    case "package-new": {
      const entry = draft.parts.some(({ name }) => name === draft.group) ? draft.group : largest;
      return { subject: entry, ...graph?.wayTo(entry) };
    }
    case "own-code":
      return { subject: largest, ...version("from", facts.main.from), ...version("to", facts.main.to) };
    case "reach":
      return { subject: draft.group };
    case "toolchain":
      return { ...facts.toolchain ?? {} };
    case "flags":
      return { subject: facts.settings.join(", ") };
    case "dead-code":
      return facts.imports?.deadCodeTrail === void 0 ? {} : { trail: facts.imports.deadCodeTrail };
    case "embedded-file":
      return { subject: largest };
    case "package-gone":
      return { subject: largest };
    default:
      return {};
  }
}
__name(explain, "explain");
function version(key, text) {
  return text === "" ? {} : { [key]: text };
}
__name(version, "version");
function versions(then, now) {
  return { ...version("from", then?.version ?? ""), ...version("to", now?.version ?? "") };
}
__name(versions, "versions");
function entryOf({ parts, group }, imports) {
  const own = new Set(imports?.packages.filter(({ module }) => module === group).map(({ path }) => path));
  const names = parts.map(({ name }) => name).filter((name) => imports === void 0 || own.has(name));
  const entries = imports === void 0 ? void 0 : entriesOf(names, imports);
  return names.find((name) => entries?.get(name) === name) ?? names[0] ?? group;
}
__name(entryOf, "entryOf");
function brings({ parts, group }, { after }) {
  const others = parts.map(({ name }) => name).filter((name) => name !== group && after.has(name));
  return others.length === 0 ? {} : { brings: others };
}
__name(brings, "brings");
function requirement(module, now, imports) {
  if (imports === void 0) return {};
  const line = imports.requireLines.find((one) => one.module === module);
  const place = line === void 0 ? {} : {
    place: { file: "go.mod", line: line.line },
    ...imports.goModChanged === void 0 ? {} : { placeChanged: imports.goModChanged }
  };
  return line === void 0 || line.indirect ? { ...place, ...askedBy(module, now, imports) } : place;
}
__name(requirement, "requirement");
function askedBy(module, now, imports) {
  const line = imports?.requireLines.find((one) => one.module === module);
  if (imports === void 0 || now === void 0 || line !== void 0 && !line.indirect) return {};
  const asking = imports.requirements.filter((edge) => edge.module === module && edge.version === now.version && edge.from.includes("@")).map(({ from }) => from);
  const [first] = asking.sort();
  return first === void 0 ? {} : { requiredBy: first };
}
__name(askedBy, "askedBy");
function besides(module, { after }) {
  const stem = withoutMajor(module);
  const other = [...after.values()].find(({ path }) => path !== module && withoutMajor(path) === stem);
  return other === void 0 ? {} : { besides: `${other.path} ${other.version}`.trim() };
}
__name(besides, "besides");

// src/compare/brought.ts
function broughtBy(fresh, modules, facts) {
  const packages = new Map(facts.packages.map((one) => [one.path, one]));
  const all = reachable(facts.roots, packages, void 0);
  const brought = /* @__PURE__ */ new Map();
  const leading = modules.map((module) => {
    const without = reachable(facts.roots, packages, module);
    return { module, lost: fresh.filter((path) => all.has(path) && !without.has(path)) };
  }).sort((a, b) => b.lost.length - a.lost.length || (a.module < b.module ? -1 : 1));
  for (const { module, lost } of leading) {
    for (const path of lost) if (!brought.has(path)) brought.set(path, module);
  }
  return undivided(brought, fresh, modules, packages);
}
__name(broughtBy, "broughtBy");
function undivided(brought, fresh, modules, packages) {
  const whole = new Map(brought);
  for (const module of modules) {
    const own = fresh.filter((path) => packages.get(path)?.module === module);
    const by = new Set(own.map((path) => brought.get(path)));
    if (by.size > 1) for (const path of own) whole.set(path, module);
  }
  return whole;
}
__name(undivided, "undivided");
function reachable(roots, packages, past) {
  const reached = new Set(roots);
  for (const path of reached) {
    for (const imported of packages.get(path)?.imports ?? []) {
      if (past === void 0 || packages.get(imported)?.module !== past) reached.add(imported);
    }
  }
  return reached;
}
__name(reachable, "reachable");

// src/compare/classify.ts
function classifier(around, pairs) {
  const classify = classifierOf(around);
  const { facts, modules } = around;
  if (facts === void 0) return classify;
  const fresh = pairs.filter((pair2) => pair2.before === void 0 && ["module-new", "package-new"].includes(classify(pair2).kind)).sort((a, b) => (b.after?.size ?? 0) - (a.after?.size ?? 0));
  const newModules = [...modules.after.keys()].filter(
    (path) => !modules.before.has(path) && !modules.renamed.has(path)
  );
  const paths = fresh.map(({ path }) => path);
  const brought = broughtBy(paths, newModules, facts);
  const entries = entriesByPath(
    fresh.filter(({ path }) => !brought.has(path)),
    facts
  );
  return (pair2) => {
    const classified = classify(pair2);
    const by = brought.get(pair2.path);
    if (by !== void 0) {
      const module = pair2.after?.kind === "standard" ? pair2.path : pair2.after?.module ?? pair2.path;
      return { kind: "module-new", group: by, ...module === by ? {} : { part: module } };
    }
    const entry = classified.kind === "package-new" ? entries.get(pair2.path) : void 0;
    return entry === void 0 ? classified : { kind: "package-new", group: entry };
  };
}
__name(classifier, "classifier");
function entriesByPath(fresh, facts) {
  const byModule = /* @__PURE__ */ new Map();
  for (const { path, after } of fresh) {
    const module = after?.module ?? "";
    byModule.set(module, [...byModule.get(module) ?? [], path]);
  }
  return new Map([...byModule.values()].flatMap((paths) => [...entriesOf(paths, facts)]));
}
__name(entriesByPath, "entriesByPath");
function classifierOf(around) {
  const toolchainPackages = around.toolchain ? packagesOfToolchain(around.facts) : void 0;
  const changed = new Map((around.facts?.packages ?? []).map((one) => [one.path, one.changed]));
  return (pair2) => {
    const { kind, module } = pair2.after ?? pair2.before;
    if (kind === "standard") return classifyStandard(pair2, around, toolchainPackages);
    const [then, now] = sidesOfModule(module, pair2, around.modules);
    if (kind === "own" || now?.loose === true || then?.loose === true) {
      const untouched = pair2.before !== void 0 && pair2.after !== void 0 && changed.get(pair2.path) === false;
      return untouched ? classifyUntouched(around, now?.path ?? module) : { kind: "own-code", group: "" };
    }
    if (then === void 0 && now === void 0) return { kind: "tables", group: "" };
    if (then === void 0) return { kind: "module-new", group: module };
    if (now === void 0) return { kind: "module-gone", group: module };
    if (now.path !== then.path) return { kind: "module-renamed", group: now.path };
    if (now.identity !== then.identity) return { kind: "module-moved", group: now.path };
    return classifySameSource(pair2, around, now.path);
  };
}
__name(classifierOf, "classifierOf");
function sidesOfModule(module, pair2, { before, after, renamed }) {
  if (pair2.after !== void 0) return [before.get(renamed.get(module) ?? module), after.get(module)];
  const path = [...renamed].find(([, from]) => from === module)?.[0] ?? module;
  return [before.get(module), after.get(path)];
}
__name(sidesOfModule, "sidesOfModule");
function classifyStandard(pair2, around, ofToolchain) {
  if (!around.toolchain) return classifySameSource(pair2, around, "std");
  const asked = pair2.before === void 0 && ofToolchain !== void 0 && !ofToolchain.has(pair2.path);
  return asked ? { kind: "package-new", group: "std" } : { kind: "toolchain", group: "" };
}
__name(classifyStandard, "classifyStandard");
function classifySameSource(pair2, around, module) {
  const oneSided = pair2.before === void 0 || pair2.after === void 0;
  if (oneSided && around.tags) return { kind: "flags", group: "" };
  if (pair2.before === void 0) return { kind: "package-new", group: module };
  if (pair2.after === void 0) return { kind: "package-gone", group: module };
  return classifyUntouched(around, module);
}
__name(classifySameSource, "classifySameSource");
function classifyUntouched(around, module) {
  if (around.toolchain) return { kind: "toolchain", group: "" };
  if (around.flags) return { kind: "flags", group: "" };
  if (around.deadCode) return { kind: "dead-code", group: "" };
  return { kind: "reach", group: module };
}
__name(classifyUntouched, "classifyUntouched");
function packagesOfToolchain(facts) {
  if (facts === void 0) return void 0;
  const standard = new Set(
    facts.packages.filter(({ own, module }) => !own && module === void 0).map(({ path }) => path)
  );
  const asked = new Set(facts.packages.filter(({ path }) => !standard.has(path)).flatMap(({ imports }) => imports));
  return new Set([...standard].filter((path) => !asked.has(path)));
}
__name(packagesOfToolchain, "packagesOfToolchain");

// src/compare/linked-modules.ts
function linkedModules({ report, binary }) {
  const sizes = new Map((binary.sizes?.modules ?? []).map(({ path, size }) => [path, size]));
  const found = /* @__PURE__ */ new Map();
  const add = /* @__PURE__ */ __name((path, version2, loose, identity = version2) => {
    found.set(path, { path, version: version2, identity, loose, size: sizes.get(path) ?? 0 });
  }, "add");
  add("std", binary.goVersion ?? "", false);
  const main = report.module;
  add(main.path, main.requested?.version ?? "", main.requested === void 0);
  for (const { path, version: version2, replacedBy } of binary.modules) {
    const folder2 = replacedBy !== void 0 && replacedBy.version === "";
    const identity = replacedBy === void 0 ? version2 : `${replacedBy.path}@${replacedBy.version}`;
    add(path, replacedBy === void 0 ? version2 : replacedBy.version, folder2, identity);
  }
  return found;
}
__name(linkedModules, "linkedModules");
function pairLinkedModules(before, after) {
  const [older, newer] = [linkedModules(before), linkedModules(after)];
  const gone = [...older.values()].filter(({ path }) => !newer.has(path));
  const fresh = [...newer.values()].filter(({ path }) => !older.has(path));
  const mains = [after.report.module.path, before.report.module.path];
  const mainRenamed = fresh.some(({ path }) => path === mains[0]) && gone.some(({ path }) => path === mains[1]);
  const others = pairModules(
    gone.filter(({ path }) => path !== mains[1]),
    fresh.filter(({ path }) => path !== mains[0])
  );
  return { before: older, after: newer, renamed: new Map([...others, ...mainRenamed ? [mains] : []]) };
}
__name(pairLinkedModules, "pairLinkedModules");
function compareModules({ before, after, renamed }) {
  const renamedFrom = new Set(renamed.values());
  const changes = [];
  for (const now of after.values()) {
    const from = renamed.get(now.path);
    const then = before.get(from ?? now.path);
    const size = sizeChange(then?.size, now.size);
    const versions2 = {
      ...from === void 0 ? {} : { renamedFrom: from },
      ...then === void 0 || then.version === "" ? {} : { from: then.version },
      ...now.version === "" ? {} : { to: now.version }
    };
    if (then === void 0) changes.push({ path: now.path, state: "new", ...versions2, size });
    else if (from !== void 0) changes.push({ path: now.path, state: "renamed", ...versions2, size });
    else if (then.identity !== now.identity) changes.push({ path: now.path, state: "moved", ...versions2, size });
    else if (size.change !== 0) changes.push({ path: now.path, state: "changed", ...versions2, size });
  }
  for (const then of before.values()) {
    if (after.has(then.path) || renamedFrom.has(then.path)) continue;
    const from = then.version === "" ? {} : { from: then.version };
    changes.push({ path: then.path, state: "gone", ...from, size: sizeChange(then.size, void 0) });
  }
  return changes.sort(
    byChange(
      ({ size }) => size.change,
      ({ path }) => path
    )
  );
}
__name(compareModules, "compareModules");

// src/compare/packages.ts
function pairPackageSizes(before, after, modules) {
  const older = new Map(before.packages.map((one) => [one.name, one]));
  const pairs = [];
  const fresh = [];
  const take = /* @__PURE__ */ __name((now, path) => {
    const then = older.get(path);
    if (then === void 0) return false;
    older.delete(path);
    pairs.push({ path: now.name, before: then, after: now });
    return true;
  }, "take");
  for (const now of after.packages) if (!take(now, now.name)) fresh.push(now);
  const unmatched = fresh.filter((now) => !take(now, olderPath(now, modules)));
  for (const [to, from] of likenesses([...older.values()], unmatched, modules)) {
    const now = unmatched.find(({ name }) => name === to);
    if (now !== void 0) take(now, from);
  }
  const matched = new Set(pairs.map(({ path }) => path));
  for (const now of unmatched) if (!matched.has(now.name)) pairs.push({ path: now.name, after: now });
  for (const then of older.values()) pairs.push({ path: then.name, before: then });
  return pairs;
}
__name(pairPackageSizes, "pairPackageSizes");
function olderPath({ name, module }, { renamed }) {
  const from = renamed.get(module);
  return from === void 0 ? name : from + name.slice(module.length);
}
__name(olderPath, "olderPath");
function likenesses(gone, fresh, { renamed }) {
  const modules = new Set(fresh.filter(({ kind }) => kind !== "standard").map(({ module }) => module));
  return [...modules].flatMap((module) => {
    const was = renamed.get(module) ?? module;
    const sized = /* @__PURE__ */ __name((some, path) => some.filter((one) => one.module === path).map(({ name, size }) => ({ path: name, size })), "sized");
    return [...pairPackages(sized(gone, was), sized(fresh, module))];
  });
}
__name(likenesses, "likenesses");
function comparePackages(pairs) {
  return pairs.flatMap(({ path, before, after }) => {
    const size = sizeChange(before?.size, after?.size);
    const renamed = before !== void 0 && after !== void 0 && before.name !== path;
    if (size.change === 0 && !renamed) return [];
    const { kind: owner, module } = after ?? before;
    return [
      {
        path,
        state: renamed ? "renamed" : before === void 0 ? "new" : after === void 0 ? "gone" : size.change > 0 ? "grew" : "shrank",
        ...renamed ? { renamedFrom: before.name } : {},
        owner,
        ...owner === "standard" ? {} : { module },
        size
      }
    ];
  }).sort(
    byChange(
      ({ size }) => size.change,
      ({ path }) => path
    )
  );
}
__name(comparePackages, "comparePackages");

// src/compare/settings.ts
var WITHOUT_WEIGHT = /^(vcs(\..*)?|-buildvcs|-o|DefaultGODEBUG|GOOS|GOARCH)$/;
function compareSettings(before, after) {
  const commands = before.build.argv.length > 0 && after.build.argv.length > 0;
  const [older, newer] = [settingsOf(before, commands), settingsOf(after, commands)];
  return [.../* @__PURE__ */ new Set([...older.keys(), ...newer.keys()])].sort().filter((key) => older.get(key) !== newer.get(key)).map((key) => {
    const [from, to] = [older.get(key), newer.get(key)];
    return { key, ...from === void 0 ? {} : { from }, ...to === void 0 ? {} : { to } };
  });
}
__name(compareSettings, "compareSettings");
function hasWeight({ key }) {
  return !WITHOUT_WEIGHT.test(key);
}
__name(hasWeight, "hasWeight");
function settingsOf({ settings, build: { argv } }, commands) {
  const found = /* @__PURE__ */ new Map();
  for (const { key, value } of settings) if (!/^vcs(\.|$)/.test(key)) found.set(key, value);
  for (const argument of commands ? argv : []) {
    const [, name, value] = /^(-[a-z]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    if (name === void 0 || name === "-o") continue;
    found.set(name, value ?? "true");
  }
  const linker = found.get("-ldflags");
  if (linker !== void 0) found.set("-ldflags", withoutValues(linker));
  return found;
}
__name(settingsOf, "settingsOf");
function withoutValues(flags) {
  const word = /(?:'[^']*'|"[^"]*"|[^\s'"])+/g;
  const words = flags.match(word) ?? [];
  return words.filter((one, index) => !/^['"]?-X/.test(one) && !/^['"]?-X['"]?$/.test(words[index - 1] ?? "")).join(" ");
}
__name(withoutValues, "withoutValues");

// src/compare/binaries.ts
function pairBinaries(before, after) {
  const names = /* @__PURE__ */ __name((report) => new Set(report.binaries.map(({ name }) => name)).size, "names");
  const sole = names(before) === 1 && names(after) === 1;
  const same = /* @__PURE__ */ __name((one, other) => one.platform === other.platform && (sole || one.name === other.name), "same");
  return [
    ...after.binaries.map((now) => {
      const then = before.binaries.find((one) => same(one, now));
      return then === void 0 ? { after: now } : { before: then, after: now };
    }),
    ...before.binaries.filter((then) => !after.binaries.some((now) => same(then, now))).map((then) => ({ before: then }))
  ];
}
__name(pairBinaries, "pairBinaries");
function compareBinary({ before, after }, reports, facts) {
  const { name, importPath, platform, stem } = after ?? before;
  const head = { name, importPath, platform, stem };
  const size = sizeChange(before?.size, after?.size);
  const packageCount = after?.sizes?.packages.length ?? 0;
  const nothing = { settings: [], modules: [], packages: [], packageCount, causes: [] };
  if (before === void 0 || after === void 0) {
    return { ...head, state: before === void 0 ? "new" : "gone", size, ...nothing };
  }
  if (before.digest === after.digest) return { ...head, state: "same", size, ...nothing };
  const sides = { before: { report: reports.before, binary: before }, after: { report: reports.after, binary: after } };
  return { ...head, state: "changed", size, packageCount, ...compareContents(sides, size.change, facts) };
}
__name(compareBinary, "compareBinary");
function compareContents({ before, after }, change, facts) {
  const [from, to] = [goVersion(before), goVersion(after)];
  const toolchain = from === to ? void 0 : { from, to };
  const settings = compareSettings(before.binary, after.binary);
  const modules = pairLinkedModules(before, after);
  const head = { ...toolchain === void 0 ? {} : { toolchain }, settings, modules: compareModules(modules) };
  const [older, newer] = [before.binary.sizes, after.binary.sizes];
  if (older === void 0 || newer === void 0 || older.depth !== newer.depth) {
    return { ...head, packages: [], causes: unexplained(change) };
  }
  const pairs = pairPackageSizes(older, newer, modules);
  const heavy = settings.filter(hasWeight).map(({ key }) => key);
  const classify = classifier(
    {
      modules,
      toolchain: toolchain !== void 0,
      flags: heavy.length > 0,
      tags: heavy.includes("-tags"),
      deadCode: deadCodeMoved(older, newer),
      ...facts === void 0 ? {} : { facts }
    },
    pairs
  );
  const causes = explainCauses(partition(older, newer, pairs, classify, change), {
    modules,
    toolchain,
    settings: heavy,
    main: {
      path: after.report.module.path,
      from: before.report.module.requested?.version ?? "",
      to: after.report.module.requested?.version ?? ""
    },
    ...facts === void 0 ? {} : { imports: facts }
  });
  return { ...head, packages: comparePackages(pairs), causes };
}
__name(compareContents, "compareContents");
function deadCodeMoved(before, after) {
  const [then, now] = [before.deadCodeElimination, after.deadCodeElimination];
  return then !== void 0 && now !== void 0 && then !== now;
}
__name(deadCodeMoved, "deadCodeMoved");
function goVersion({ report, binary }) {
  return binary.goVersion ?? report.toolchain.version;
}
__name(goVersion, "goVersion");
function unexplained(bytes) {
  return bytes === 0 ? [] : [{ kind: "not-explained", bytes, parts: [{ name: "bytes were not attributed", bytes }] }];
}
__name(unexplained, "unexplained");

// src/compare/findings.ts
function compareFindings(before, after) {
  const older = scansOf(before);
  const newer = scansOf(after);
  if (!wasScanned(older) || !wasScanned(newer)) return void 0;
  const [then, now] = [counting(older), counting(newer)];
  const without = /* @__PURE__ */ __name((some, others) => [...some].filter(([key]) => !others.has(key)).map(([, finding]) => finding), "without");
  return {
    new: without(now, then),
    gone: without(then, now),
    databaseMoved: before.run.database?.updatedAt !== after.run.database?.updatedAt
  };
}
__name(compareFindings, "compareFindings");
function scansOf({ binaries, images }) {
  return [...binaries, ...images.flatMap(({ platforms }) => platforms)].flatMap(
    ({ scan }) => scan === void 0 ? [] : [scan]
  );
}
__name(scansOf, "scansOf");
function wasScanned(scans) {
  return scans.some(({ outcome: { kind } }) => kind === "clean" || kind === "below-gate" || kind === "gate-failed");
}
__name(wasScanned, "wasScanned");
function counting(scans) {
  const found = /* @__PURE__ */ new Map();
  for (const finding of scans.flatMap(({ findings }) => findings)) {
    const key = JSON.stringify([finding.id, finding.module]);
    if (finding.suppressed === void 0 && !found.has(key)) found.set(key, finding);
  }
  return found;
}
__name(counting, "counting");

// src/compare/images.ts
function compareImages(before, after) {
  const sole = before.images.length === 1 && after.images.length === 1;
  const older = sidesOf(before);
  const newer = sidesOf(after);
  const counterpart = /* @__PURE__ */ __name((side, among) => among.find(({ name, platform }) => platform.platform === side.platform.platform && (sole || name === side.name)), "counterpart");
  return [
    ...newer.map((side) => compareSides(counterpart(side, older), side)),
    ...older.filter((side) => counterpart(side, newer) === void 0).map((side) => compareSides(side, void 0))
  ];
}
__name(compareImages, "compareImages");
function sidesOf(report) {
  return report.images.flatMap(({ name, platforms }) => platforms.map((platform) => ({ name, platform })));
}
__name(sidesOf, "sidesOf");
function compareSides(older, newer) {
  const before = older?.platform;
  const after = newer?.platform;
  const change = /* @__PURE__ */ __name((figure) => sizeChange(before === void 0 ? void 0 : figure(before), after === void 0 ? void 0 : figure(after)), "change");
  const state = before === void 0 ? "new" : after === void 0 ? "gone" : sameLayers(before, after) ? "same" : "changed";
  return {
    name: (newer ?? older)?.name ?? "",
    platform: (after ?? before)?.platform ?? "",
    state,
    compressed: change(({ compressedSize }) => compressedSize),
    unpacked: change(({ unpackedSize }) => unpackedSize),
    base: change(({ base }) => base.size),
    app: change(({ appSize }) => appSize),
    config: change((platform) => platform.compressedSize - sumOf(platform.layers, ({ size }) => size)),
    layers: compareLayers(before?.layers ?? [], after?.layers ?? [], after ?? before),
    ...before === void 0 || after === void 0 ? {} : { ...baseMoved(before, after), update: updateOf(before, after) }
  };
}
__name(compareSides, "compareSides");
function sameLayers(before, after) {
  const ids = /* @__PURE__ */ __name(({ layers }) => layers.map(({ digest }) => digest).join(), "ids");
  return ids(before) === ids(after) && before.compressedSize === after.compressedSize;
}
__name(sameLayers, "sameLayers");
function baseMoved(before, after) {
  const name = /* @__PURE__ */ __name(({ base: { reference, digest } }) => ({
    reference,
    ...digest === void 0 ? {} : { digest }
  }), "name");
  const [from, to] = [name(before), name(after)];
  return JSON.stringify(from) === JSON.stringify(to) ? void 0 : { baseMoved: { from, to } };
}
__name(baseMoved, "baseMoved");
function compareLayers(before, after, platform) {
  return ["base", "rootfs", "binary"].flatMap((part) => {
    const older = before.filter((layer) => layer.part === part);
    const newer = after.filter((layer) => layer.part === part);
    const length = Math.max(older.length, newer.length);
    return Array.from({ length }, (_, index) => {
      const [old, now] = [older[index], newer[index]];
      const stem = part === "binary" && length === platform?.binaries.length ? platform.binaries[index] : void 0;
      return {
        part,
        ...stem === void 0 ? {} : { binary: stem },
        state: old === void 0 ? "new" : now === void 0 ? "gone" : old.digest === now.digest ? "same" : "changed",
        compressed: sizeChange(old?.size, now?.size),
        unpacked: sizeChange(old?.unpackedSize, now?.unpackedSize)
      };
    });
  });
}
__name(compareLayers, "compareLayers");
function updateOf(before, after) {
  const there = new Set(before.layers.map(({ digest }) => digest));
  const layers = new Map(after.layers.map((layer) => [layer.digest, layer]));
  const reused = [...layers.values()].filter(({ digest }) => there.has(digest));
  const reusedSize = sumOf(reused, ({ size }) => size);
  const config = after.compressedSize - sumOf(after.layers, ({ size }) => size);
  const layersSize = sumOf(layers.values(), ({ size }) => size);
  return {
    download: layersSize - reusedSize + (before.config === after.config ? 0 : config),
    reused: reusedSize,
    reusedLayers: reused.length,
    layers: layers.size
  };
}
__name(updateOf, "updateOf");

// src/compare/compare.ts
function compareReports(before, after, { imports }) {
  const findings = compareFindings(before, after);
  return {
    images: compareImages(before, after),
    binaries: pairBinaries(before, after).map(
      (pair2) => compareBinary(pair2, { before, after }, imports.get(pair2.after?.stem ?? ""))
    ),
    ...findings === void 0 ? {} : { findings }
  };
}
__name(compareReports, "compareReports");
function baselineOf(report, place) {
  const { commit, version: version2 } = report.revision;
  return { ...place, ...commit === void 0 ? {} : { commit }, version: version2, createdAt: report.run.startedAt };
}
__name(baselineOf, "baselineOf");

// src/compare/budget-failure.ts
function budgetFailure(comparison, label, folder2 = "") {
  const broken = comparison.budgets.filter(({ state }) => state === "broken");
  const worst = [...broken].sort((a, b) => over(b) - over(a))[0];
  if (worst === void 0) return void 0;
  const cause = causeOf(worst, comparison);
  const others = broken.length - 1;
  const more = others === 0 ? "" : ` ${others === 1 ? "One more budget is" : `${others} more budgets are`} broken.`;
  const what = cause === void 0 ? "" : ` ${describe(cause)}.`;
  const place = folder2 === null ? void 0 : inside(cause?.place, folder2);
  const message = `${sentence(worst)}.${what}${more}`;
  return new Failure({
    code: "gate-size",
    message,
    fix: advice(worst, cause, label),
    ...place === void 0 ? {} : { locations: [{ ...place, message: `${sentence(worst)}.${what}` }] }
  });
}
__name(budgetFailure, "budgetFailure");
function inside(place, folder2) {
  return place === void 0 || folder2 === "" ? place : { ...place, file: `${folder2}/${place.file}` };
}
__name(inside, "inside");
function over({ actual = 0, allowed }) {
  return actual - allowed;
}
__name(over, "over");
function sentence(budget) {
  const { of, name, platform, limit, written, allowed, actual = 0, before } = budget;
  const limitText = written.includes("%") ? `${written.split(" ")[0]} (${formatBytes(allowed)})` : formatBytes(allowed);
  const subject = `The ${of} ${name} on ${platform}`;
  const left = `${formatBytes(over(budget))} too much`;
  if (limit === "size") return `${subject} has ${formatBytes(actual)}, ${limitText} allowed: ${left}`;
  const share = before === void 0 || before === 0 ? "" : ` (+${(actual / before * 100).toFixed(1)}%)`;
  return `${subject} grew by ${formatBytes(actual)}${share}, ${limitText} allowed: ${left}`;
}
__name(sentence, "sentence");
function causeOf(budget, { binaries, images }) {
  const own = binaries.filter(
    (binary) => binary.platform === budget.platform && (budget.of !== "binary" || binary.name === budget.name)
  );
  const layers = new Set(
    images.filter((image) => image.name === budget.name && image.platform === budget.platform).flatMap((image) => image.layers.flatMap(({ binary }) => binary === void 0 ? [] : [binary]))
  );
  const inside2 = budget.of === "image" ? own.filter(({ stem }) => layers.size === 0 || layers.has(stem)) : own;
  const causes = inside2.flatMap((binary) => binary.causes).filter(({ bytes }) => bytes > 0);
  if (budget.of === "module") return causes.find(({ subject }) => subject === budget.name);
  return causes.find(({ kind }) => !["data", "tables", "padding", "not-explained"].includes(kind));
}
__name(causeOf, "causeOf");
function describe({ kind, subject = "", to, from, bytes }) {
  const change = formatByteChange(bytes);
  switch (kind) {
    case "module-new":
      return `${subject} ${to ?? ""} is new (${change} in the binary)`.replace("  ", " ");
    case "module-moved":
    case "module-renamed":
      return `${subject} moved from ${from ?? "another version"} to ${to ?? "another"} (${change} in the binary)`;
    case "package-new":
      return `${subject} is linked for the first time (${change} in the binary)`;
    case "toolchain":
      return `Go moved from ${from ?? "?"} to ${to ?? "?"} (${change} in the binary)`;
    case "embedded-file":
      return `The embedded file ${subject} grew (${change} in the binary)`;
    case "debug-data":
      return `Symbols and debug data came in (${change} in the binary)`;
    case "flags":
      return `Other build settings: ${subject} (${change} in the binary)`;
    case "dead-code":
      return `The linker can no longer drop unused methods (${change} in the binary)`;
    default:
      return `Most of it is in ${subject} (${change} in the binary)`;
  }
}
__name(describe, "describe");
function advice(budget, cause, label) {
  const { place, alone, kind } = cause ?? {};
  const line = place === void 0 ? "" : `${place.file}${place.line === void 0 ? "" : `:${place.line}`}`;
  const undo = line === "" ? "Make it smaller" : kind === "module-moved" || kind === "module-renamed" ? `Go back in ${line}` : `Undo ${line}${alone === true ? ", which alone imports it" : ""}`;
  const allow = label === "none" || label === "" ? "" : `: label ${label} (your name is recorded), or`;
  return `${undo}, or allow it${allow === "" ? ":" : allow} ${setting(budget)} in .go-slim-image.yml.`;
}
__name(advice, "advice");
function setting({ of, name, limit, written, actual = 0, before }) {
  const subject = of === "module" ? `${name}=` : of === "binary" ? "binary=" : "";
  if (limit === "size") return `max-size: ${subject}${formatUp(actual)}`;
  if (written.includes("%") && before !== void 0 && before > 0) {
    return `max-growth: ${subject}${Math.ceil(actual / before * 100)}%`;
  }
  return `max-growth: ${subject}${formatUp(actual)}`;
}
__name(setting, "setting");
function formatUp(bytes) {
  const step = bytes < 1e3 ? 1 : 10 ** (Math.floor(Math.log10(bytes)) - 2);
  return formatBytes(Math.ceil(bytes / step) * step).replaceAll(" ", "");
}
__name(formatUp, "formatUp");

// src/compare/judge-budgets.ts
function judgeBudgets(units, report, changes, override) {
  return units.flatMap(({ image, budgets }) => {
    const scope = scopeOf(image, report);
    return budgets.flatMap((budget) => {
      const measured = measure(budget, scope, report, changes);
      if (measured.length === 0) return [absent(budget, report)];
      return measured.map((one) => judge(budget, one, changes !== void 0, override));
    });
  });
}
__name(judgeBudgets, "judgeBudgets");
function scopeOf(image, { images, binaries }) {
  if (image === void 0) return { images, binaries };
  const own = images.filter(({ name }) => name === image);
  const stems = new Set(own.flatMap(({ platforms }) => platforms.flatMap((platform) => platform.binaries)));
  const names = new Set(binaries.filter(({ stem }) => stems.has(stem)).map(({ name }) => name));
  return { images: own, binaries: binaries.filter(({ name }) => names.has(name)) };
}
__name(scopeOf, "scopeOf");
function measure(budget, scope, report, changes) {
  const of = budget.of ?? (report.images.length > 0 ? "image" : "binary");
  const named = /* @__PURE__ */ __name(({ name }) => budget.name === void 0 || budget.name === name, "named");
  const here = /* @__PURE__ */ __name(({ platform }) => budget.platform === void 0 || budget.platform === platform, "here");
  if (of === "image") return scope.images.filter(named).flatMap((image) => imageSizes(image, changes).filter(here));
  const binaries = scope.binaries.filter(here);
  if (of === "binary") return binaries.filter(named).map((binary) => binarySize(binary, changes));
  return binaries.flatMap((binary) => moduleSize(budget.name ?? report.module.path, binary, changes));
}
__name(measure, "measure");
function imageSizes({ name, platforms }, changes) {
  return platforms.map(({ platform, compressedSize: after }) => {
    const change = changes?.images.find((one) => one.name === name && one.platform === platform);
    const before = change?.compressed.before;
    return { of: "image", name, platform, after, ...before === void 0 ? {} : { before } };
  });
}
__name(imageSizes, "imageSizes");
function changeOf({ stem }, changes) {
  return changes?.binaries.find((one) => one.stem === stem && one.state !== "gone");
}
__name(changeOf, "changeOf");
function binarySize(binary, changes) {
  const before = changeOf(binary, changes)?.size.before;
  const { name, platform, size: after } = binary;
  return { of: "binary", name, platform, after, ...before === void 0 ? {} : { before } };
}
__name(binarySize, "binarySize");
function moduleSize(path, binary, changes) {
  if (binary.sizes === void 0) return [];
  const after = binary.sizes.modules.find((one) => one.path === path)?.size ?? 0;
  const change = changeOf(binary, changes);
  const moved = change?.modules.find((one) => one.path === path);
  const before = moved === void 0 ? after : moved.size.before ?? 0;
  const known = change !== void 0 && change.state !== "new";
  return [{ of: "module", name: path, platform: binary.platform, after, ...known ? { before } : {} }];
}
__name(moduleSize, "moduleSize");
function judge(budget, measured, compared, override) {
  const { limit, written, amount } = budget;
  const { of, name, platform, before, after } = measured;
  const head = { of, name, platform, limit, written };
  if (limit === "growth" && before === void 0) {
    const reason = compared ? `${name} was not built for ${platform} before` : "there is no baseline to compare with";
    return { ...head, allowed: "bytes" in amount ? amount.bytes : amount.floor, after, state: "not-measured", reason };
  }
  const allowed = "bytes" in amount ? amount.bytes : Math.max(amount.floor, Math.floor((before ?? 0) * amount.percent / 100));
  const actual = limit === "size" ? after : after - (before ?? 0);
  const sizes = { ...before === void 0 ? {} : { before }, after };
  if (actual <= allowed) return { ...head, allowed, actual, ...sizes, state: "kept" };
  if (override !== void 0) return { ...head, allowed, actual, ...sizes, state: "overridden", override };
  return { ...head, allowed, actual, ...sizes, state: "broken" };
}
__name(judge, "judge");
function absent(budget, report) {
  const { of = "image", name = report.module.path, platform, limit, written, amount } = budget;
  const what = of === "module" ? "the binaries’ bytes are not attributed" : `no ${of} of that name and platform was made`;
  return {
    of,
    name,
    platform: platform ?? report.platforms[0] ?? "linux/amd64",
    limit,
    written,
    allowed: "bytes" in amount ? amount.bytes : amount.floor,
    state: "not-measured",
    reason: what
  };
}
__name(absent, "absent");

// src/model/budget.ts
var DEFAULT_FLOOR = 5e4;

// src/compare/budget-syntax.ts
var UNITS = {
  "": 1,
  b: 1,
  byte: 1,
  bytes: 1,
  kb: 1e3,
  mb: 1e3 ** 2,
  gb: 1e3 ** 3,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3
};
var KEYS = ["of", "name", "module", "platform", "max-size", "max-growth", "floor"];
function parseBudgets(inputs) {
  return [
    ...inputs.maxSize.map((text) => parseShort("max-size", text)),
    ...inputs.maxGrowth.map((text) => parseShort("max-growth", text)),
    ...inputs.budgets.flatMap(parseLine)
  ];
}
__name(parseBudgets, "parseBudgets");
function parseShort(input, text) {
  const at = text.lastIndexOf("=");
  const [subject = "", platform] = text.slice(0, Math.max(0, at)).trim().split("@");
  return {
    ...subjectOf(input, text, subject.trim()),
    ...platformOf(input, text, platform?.trim()),
    ...limitOf(input, text, text.slice(at + 1))
  };
}
__name(parseShort, "parseShort");
function parseLine(line) {
  const given = /* @__PURE__ */ new Map();
  for (const part of line.split(",")) {
    const [, key = "", value = ""] = /^\s*([a-z-]+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (!KEYS.includes(key)) {
      throw invalid("budgets", line, `it must be made of ${KEYS.join(", ")}, each with = and a value`);
    }
    given.set(key, value);
  }
  const module = given.get("module");
  const name = module ?? given.get("name");
  const subject = {
    ...module === void 0 ? subjectOf("budgets", line, given.get("of") ?? "") : { of: "module" },
    ...name === void 0 ? {} : { name },
    ...platformOf("budgets", line, given.get("platform"))
  };
  const floor = given.get("floor");
  const limits = ["max-size", "max-growth"].flatMap((input) => {
    const amount = given.get(input);
    if (amount === void 0) return [];
    const written = floor !== void 0 && amount.includes("%") ? `${amount} floor ${floor}` : amount;
    return [{ ...subject, ...limitOf(input, line, written) }];
  });
  if (limits.length === 0) throw invalid("budgets", line, "it needs max-size or max-growth");
  return limits;
}
__name(parseLine, "parseLine");
function subjectOf(input, text, subject) {
  if (subject === "") return {};
  if (subject === "image" || subject === "binary") return { of: subject };
  if (subject === "std" || /^[\w.-]*\.[\w.-]+(\/[\w.~-]+)*$/.test(subject)) return { of: "module", name: subject };
  throw invalid(input, text, `"${subject}" must be image, binary, or the path of a module`);
}
__name(subjectOf, "subjectOf");
function platformOf(input, text, platform) {
  if (platform === void 0 || platform === "all") return {};
  if (/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform)) return { platform };
  throw invalid(input, text, `"${platform}" must be a platform such as linux/amd64, or all`);
}
__name(platformOf, "platformOf");
function limitOf(input, text, amount) {
  const written = amount.trim();
  const percent = /^\+?(\d+(?:\.\d+)?)\s*%(?:\s+floor\s+(.+))?$/.exec(written);
  if (percent !== null && input === "max-growth") {
    const floor = percent[2] === void 0 ? DEFAULT_FLOOR : bytesOf(percent[2]);
    if (floor === void 0) throw invalid(input, text, "the floor must be a size such as 50 kB");
    return { limit: "growth", written, amount: { percent: Number(percent[1]), floor } };
  }
  const bytes = bytesOf(written);
  if (bytes === void 0) {
    const wanted = input === "max-growth" ? "5%, 200 kB or 1 MiB" : "12 MB, 800 kB or 8 MiB";
    throw invalid(input, text, `"${written}" must be an amount such as ${wanted}`);
  }
  const exact = { bytes };
  return { limit: input === "max-size" ? "size" : "growth", written, amount: exact };
}
__name(limitOf, "limitOf");
function bytesOf(text) {
  const [, number, unit = ""] = /^\+?(\d+(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  if (number === void 0 || factor === void 0) return void 0;
  const bytes = Math.floor(Number(number) * factor + 1e-6);
  return Number.isSafeInteger(bytes) ? bytes : void 0;
}
__name(bytesOf, "bytesOf");
function invalid(input, value, wanted) {
  return new Failure({
    code: "invalid-input",
    message: `${input}: "${value}" is not valid: ${wanted}.`,
    fix: `Correct the value of ${input}; docs/budgets.md has examples.`
  });
}
__name(invalid, "invalid");

// src/pipeline/compare/budget-units.ts
function budgetUnits(configuration) {
  const { images, inputs } = configuration;
  if (images.length === 0) return [{ budgets: parseBudgets(inputs) }];
  return images.map((image) => ({ image: image.name, budgets: parseBudgets(inputsOf(configuration, image)) }));
}
__name(budgetUnits, "budgetUnits");

// src/baseline/named.ts
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
var PREFIXED = /^(file|image|release|git):(?!\/\/)([\s\S]+)$/;
var RELEASE = /^([\w.-]+\/[\w.-]+)@([0-9A-Za-z._+/-]+)$/;
async function readNamedBaseline(text, folder2, context) {
  if (text === "none") return { kind: "none" };
  const [, prefix, rest = ""] = PREFIXED.exec(text) ?? [];
  const path = resolve(context.workingDirectory, prefix === "file" ? rest : text);
  if (prefix === "file") return { kind: "file", path, name: rest };
  if (prefix === "image") return { kind: "image", reference: rest };
  if (prefix === "release") return releaseOf(rest);
  if (prefix === "git") return refOf(rest, await commitOf(rest, folder2, context));
  if (await stat(path).catch(() => void 0) !== void 0) return { kind: "file", path, name: text };
  if (RELEASE.test(text)) return releaseOf(text);
  const commit = await commitOf(text, folder2, context);
  if (commit !== void 0) return refOf(text, commit);
  if (/^\.{0,2}\/|\.json$|\\/.test(text)) return { kind: "file", path, name: text };
  return { kind: "image", reference: text };
}
__name(readNamedBaseline, "readNamedBaseline");
function releaseOf(text) {
  const [, repository, tag] = RELEASE.exec(text) ?? [];
  if (repository !== void 0 && tag !== void 0) return { kind: "release", repository, tag };
  if (/^[0-9A-Za-z._+/-]+$/.test(text)) return { kind: "release", tag: text };
  throw invalid2(text, "no release has such a tag", "Write release:v1.2.3, release:latest or owner/name@v1.2.3.");
}
__name(releaseOf, "releaseOf");
function refOf(name, commit) {
  if (commit !== void 0) return { kind: "git-ref", name, commit };
  throw invalid2(name, "git knows no such ref here", "Fetch it, with fetch-depth: 0 for actions/checkout.");
}
__name(refOf, "refOf");
async function commitOf(ref, folder2, context) {
  if (ref.startsWith("-") || !/^[\w./^~@{}+-]+$/.test(ref)) return void 0;
  const names = [ref, `origin/${ref}`];
  for (const name of names) {
    const text = await git(
      folder2,
      ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`],
      context
    );
    if (text !== void 0 && /^[0-9a-f]{40,64}$/.test(text.trim())) return text.trim();
  }
  return void 0;
}
__name(commitOf, "commitOf");
function invalid2(value, what, fix) {
  return new Failure({ code: "invalid-input", message: `baseline: "${value}" is not valid: ${what}.`, fix });
}
__name(invalid2, "invalid");

// src/source/worktree.ts
import { join } from "node:path";
async function openWorktree(directory, commit, path, context) {
  const run = /* @__PURE__ */ __name((args) => git(directory, args, context), "run");
  if (await run(["cat-file", "-e", `${commit}^{commit}`]) === void 0) {
    await run(["fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit]);
  }
  const prefix = await repositoryPrefix(directory, context) ?? "";
  const added = await runGit(directory, ["worktree", "add", "--quiet", "--detach", "--force", path, commit], context);
  if (added.exitCode !== 0) {
    throw new Failure({
      code: "source-missing",
      message: `The commit ${commit.slice(0, 12)} cannot be checked out to build the baseline.`,
      fix: "Fetch it, with fetch-depth: 0 for actions/checkout (git fetch --unshallow).",
      details: added.stderr.trim()
    });
  }
  return {
    folder: join(path, prefix),
    remove: /* @__PURE__ */ __name(async () => {
      await run(["worktree", "remove", "--force", path]);
    }, "remove")
  };
}
__name(openWorktree, "openWorktree");
async function mergeBase(directory, commit, context) {
  const text = (await git(directory, ["merge-base", commit, "HEAD"], context))?.trim() ?? "";
  return /^[0-9a-f]{40,64}$/.test(text) ? text : commit;
}
__name(mergeBase, "mergeBase");

// src/pipeline/compare/measured-build.ts
import { join as join2 } from "node:path";
function asMeasured(configuration, source, output) {
  const quiet = { sbom: false, scan: false, baseline: "none", maxSize: [], maxGrowth: [], budgets: [] };
  const inputs = {
    ...configuration.inputs,
    ...quiet,
    source,
    output,
    outputs: [],
    load: false,
    push: false,
    measureSavings: false
  };
  const images = configuration.images.map((image) => ({
    ...image,
    inputs: { ...image.inputs, source, maxSize: [], maxGrowth: [], budgets: [] }
  }));
  return { ...configuration, inputs, images };
}
__name(asMeasured, "asMeasured");
async function silentSession(session, runtime, place) {
  const scratchDirectory = join2(place.folder, "scratch");
  await makeFolder(scratchDirectory);
  const console = createConsole({
    mode: "plain",
    stream: { write: /* @__PURE__ */ __name(() => true, "write"), columns: 80, isTTY: false },
    unicode: false,
    color: false,
    verbose: false,
    quiet: true,
    now: /* @__PURE__ */ __name(() => performance.now(), "now")
  });
  const env = Object.fromEntries(
    Object.entries(runtime.env).filter(([name]) => name === "GITHUB_TOKEN" || !/^(GITHUB|ACTIONS)_/.test(name))
  );
  return {
    ...session,
    console,
    startedAt: /* @__PURE__ */ new Date(),
    runtime: {
      ...runtime,
      env,
      log: console.log,
      progress: console.progress,
      scratchDirectory,
      workingDirectory: place.workingDirectory
    },
    close: /* @__PURE__ */ __name(async () => console.finish(), "close")
  };
}
__name(silentSession, "silentSession");

// src/report/compose.ts
import { relative } from "node:path";

// src/report/places.ts
import { dirname } from "node:path";
function placesOf(plan, outputDirectory) {
  const { source, toolchain, module } = plan;
  const places = [
    { directory: outputDirectory, name: "{out}" },
    { directory: toolchain.goroot, name: "{goroot}" },
    { directory: source.directory, name: "{module}" },
    { directory: source.packageDirectory, name: "{packages}" },
    ...module.workspace === void 0 ? [] : [{ directory: dirname(module.workspace), name: "{workspace}" }]
  ];
  return places.filter(({ directory }, index) => places.findIndex((other) => other.directory === directory) === index).filter(({ directory }) => directory.length > 1).sort((a, b) => b.directory.length - a.directory.length);
}
__name(placesOf, "placesOf");
function hidePlaces(text, places) {
  return places.reduce((hidden, { directory, name }) => {
    const parts = hidden.split(directory);
    return parts.slice(1).reduce((joined, part) => joined + (/^[\w.-]/.test(part) ? directory : name) + part, parts[0] ?? "");
  }, text);
}
__name(hidePlaces, "hidePlaces");

// src/report/compose-binary.ts
function composeBinary({ plan, facts }, parts, places) {
  const { stem } = plan;
  const hide = /* @__PURE__ */ __name((text) => hidePlaces(text, places), "hide");
  const savings = parts.savings.get(stem);
  const sizes = parts.sizes.get(stem);
  const shrinkingTags = parts.shrinkingTags?.get(stem);
  const sbom = parts.sboms.get(stem);
  const scan = parts.scans.get(stem);
  return {
    name: plan.main.binaryName,
    importPath: plan.main.importPath,
    platform: formatPlatform(plan.platform),
    stem,
    file: plan.output,
    size: facts.size,
    digest: facts.digest,
    format: facts.format,
    linkage: linkage(facts.linkage),
    stripped: facts.stripped,
    ...facts.buildInfo === void 0 ? {} : { goVersion: facts.buildInfo.goVersion },
    ...facts.goBuildId === void 0 ? {} : { goBuildId: facts.goBuildId },
    ...facts.gnuBuildId === void 0 ? {} : { gnuBuildId: facts.gnuBuildId },
    settings: (facts.buildInfo?.settings ?? []).map(({ key, value }) => ({ key, value: hide(value) })),
    modules: (facts.buildInfo?.deps ?? []).map(linkedModule),
    build: {
      argv: plan.argv.map(hide),
      environment: plan.environment.map(({ name, value, origin }) => ({
        name,
        value: hide(value),
        origin: hide(origin)
      }))
    },
    ...savings === void 0 ? {} : { savings },
    ...sizes === void 0 ? {} : { sizes },
    ...shrinkingTags === void 0 ? {} : { shrinkingTags },
    ...sbom === void 0 ? {} : { sbom },
    ...scan === void 0 ? {} : { scan: reportScan(scan.outcome, scan.findings, scan.file) }
  };
}
__name(composeBinary, "composeBinary");
function linkage(facts) {
  return {
    ...facts.static === void 0 ? {} : { static: facts.static },
    ...facts.interpreter === void 0 ? {} : { interpreter: facts.interpreter },
    needed: facts.needed,
    pie: facts.pie
  };
}
__name(linkage, "linkage");
function linkedModule({ path, version: version2, replace }) {
  if (replace === void 0) return { path, version: version2 };
  const local = /^(\/|[A-Za-z]:)/.test(replace.path);
  return {
    path,
    version: version2,
    replacedBy: { path: local ? "{folder}" : replace.path, version: local ? "" : replace.version }
  };
}
__name(linkedModule, "linkedModule");

// src/report/parts.ts
function imageSubject(name, platform) {
  return `${name} ${formatPlatform(platform)}`;
}
__name(imageSubject, "imageSubject");

// src/report/compose-image.ts
function composeImage(image, parts, layout) {
  const plan = parts.plan.images.find(({ name }) => name === image.name);
  const mains = plan?.mains.map(({ importPath }) => importPath) ?? [];
  return {
    name: image.name,
    digest: image.index.digest,
    indexSize: image.index.size,
    layout,
    refName: image.refName,
    tags: plan?.tags ?? [],
    rootfs: parts.rootfs.get(image.name) ?? {},
    platforms: image.platforms.map((platform) => {
      const binaries = parts.plan.binaries.filter((binary) => samePlatform(binary.platform, platform.platform));
      const stems = mains.flatMap((main) => binaries.filter(({ main: { importPath } }) => importPath === main));
      return composePlatform(image.name, platform, parts, platform.binaries ?? stems.map(({ stem }) => stem));
    }),
    ...image.attestations === void 0 || image.attestations.length === 0 ? {} : { attestations: image.attestations.map(composeAttestation) }
  };
}
__name(composeImage, "composeImage");
function composeAttestation({ manifest, about, blobs, predicates }) {
  return { manifest: manifest.digest, about, size: sum([manifest, ...blobs], ({ size }) => size), predicates };
}
__name(composeAttestation, "composeAttestation");
function composePlatform(name, assembled, parts, binaries) {
  const { platform, manifest, config, layers, base } = assembled;
  const baseSize = sum(
    layers.filter(({ part }) => part === "base"),
    ({ descriptor }) => descriptor.size
  );
  const layersSize = sum(layers, ({ descriptor }) => descriptor.size);
  const sbom = parts.sboms.get(imageSubject(name, platform));
  const scan = parts.scans.get(imageSubject(name, platform));
  return {
    platform: formatPlatform(platform),
    binaries,
    manifest: manifest.digest,
    config: config.digest,
    compressedSize: config.size + layersSize,
    unpackedSize: sum(layers, ({ unpackedSize }) => unpackedSize),
    base: {
      reference: base.reference,
      ...base.digest === void 0 ? {} : { digest: base.digest },
      size: baseSize
    },
    appSize: layersSize - baseSize,
    layers: layers.map(composeLayer),
    ...sbom === void 0 ? {} : { sbom },
    ...scan === void 0 ? {} : { scan: reportScan(scan.outcome, scan.findings, scan.file) }
  };
}
__name(composePlatform, "composePlatform");
function composeLayer({ part, descriptor, diffId, unpackedSize }) {
  const { digest, size, mediaType } = descriptor;
  return { part, digest, diffId, size, unpackedSize, mediaType };
}
__name(composeLayer, "composeLayer");
function sum(items, size) {
  return items.reduce((total, item) => total + size(item), 0);
}
__name(sum, "sum");

// src/report/compose.ts
function composeReport(parts) {
  const { plan, run } = parts;
  const places = placesOf(plan, parts.outputDirectory);
  const { path, goVersion: goVersion2, toolchainLine, workspace, vendored } = plan.module;
  const binaries = parts.binaries.map((binary) => composeBinary(binary, parts, places));
  const images = parts.images.map(
    (image) => composeImage(image, parts, relative(parts.outputDirectory, image.layout).replaceAll("\\", "/"))
  );
  return {
    schemaVersion: 1,
    toolVersion: parts.toolVersion,
    module: {
      path,
      ...goVersion2 === void 0 ? {} : { goVersion: goVersion2 },
      ...toolchainLine === void 0 ? {} : { toolchainLine },
      workspace: workspace !== void 0,
      vendored,
      ...plan.source.requested === void 0 ? {} : { requested: plan.source.requested }
    },
    revision: plan.revision,
    toolchain: { version: plan.toolchain.version, requestedBy: hidePlaces(plan.toolchain.requestedBy, places) },
    inputs: [...parts.inputs].map(({ name, value }) => ({ name, value: hidePlaces(value, places) })).sort((a, b) => a.name < b.name ? -1 : 1),
    platforms: plan.platforms.map(formatPlatform),
    binaryOnly: plan.binaryOnly.map(({ platform, reason }) => ({ platform: formatPlatform(platform), reason })),
    binaries,
    images,
    totals: totalsOf({ binaries, images }),
    ...parts.release === void 0 ? {} : { release: parts.release },
    run: {
      ...run,
      steps: run.steps.map(
        (step) => step.detail === void 0 ? step : { ...step, detail: hidePlaces(step.detail, places) }
      ),
      notices: run.notices.map((notice) => ({ ...notice, message: hidePlaces(notice.message, places) }))
    }
  };
}
__name(composeReport, "composeReport");
function totalsOf(report) {
  const platforms = report.images.flatMap((image) => image.platforms);
  return {
    binarySize: Math.max(0, ...report.binaries.map(({ size }) => size)),
    ...platforms.length === 0 ? {} : {
      compressedSize: Math.max(...platforms.map(({ compressedSize }) => compressedSize)),
      unpackedSize: Math.max(...platforms.map(({ unpackedSize }) => unpackedSize))
    },
    findings: countFindings(findingsOf(report))
  };
}
__name(totalsOf, "totalsOf");

// src/registry/base/base.ts
async function openBase(text, context) {
  const parsed = parseBaseText(text, context.workingDirectory, context.host.platform);
  if (parsed.kind === "scratch") return scratch();
  if (parsed.kind === "local") return (await import("./chunk-YNGXNWIR.mjs")).openLocalBase(text, parsed.path);
  const [{ RegistryStore }, { openStored }] = await Promise.all([
    import("./chunk-FREON5IR.mjs"),
    import("./chunk-LTICJSJ3.mjs")
  ]);
  const store = new RegistryStore(text, parsed.reference, context);
  return openStored(store, await store.root());
}
__name(openBase, "openBase");
function scratch() {
  return {
    reference: "scratch",
    kind: "scratch",
    image: /* @__PURE__ */ __name(async (platform) => ({
      reference: "scratch",
      kind: "scratch",
      platform,
      layers: [],
      config: {},
      history: []
    }), "image")
  };
}
__name(scratch, "scratch");

export {
  compareReports,
  baselineOf,
  budgetFailure,
  judgeBudgets,
  readNamedBaseline,
  openWorktree,
  mergeBase,
  asMeasured,
  silentSession,
  budgetUnits,
  imageSubject,
  composeReport,
  totalsOf,
  openBase
};
