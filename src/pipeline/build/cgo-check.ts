import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../../files/record.ts';
import { allDone } from '../../model/all-done.ts';
import type { BuiltBinary } from '../../model/binary.ts';
import type { Failure } from '../../model/failure.ts';
import type { Plan } from '../../model/plan.ts';
import type { Runtime } from '../../model/runtime.ts';
import { type CgoNeed, cgoFailure, cgoNotices, findCgoNeed } from '../../source/imports/cgo-need.ts';
import { importGraphIdentity } from '../../source/imports/import-graph-identity.ts';
import type { Workbench } from '../plan/prepare.ts';
import { begun } from '../session/deferred.ts';

/**
 * The look for packages that are written with cgo: which package, and through which imports it comes in. It reads the
 * whole import graph, so what it found is remembered for a source, and it is looked for again only when something did
 * not compile, or was linked anew after what the files import has changed.
 */
export interface CgoCheck {
  /** The failure that explains why nothing compiled, if it is cgo. */
  afterFailure(): Promise<Failure | undefined>;
  /** Tells what is built without its cgo part; throws the failure where nothing is left to compile. */
  run(building: Promise<readonly BuiltBinary[]>): Promise<void>;
}

/** For what is compiled on other machines, where this one may lack the modules that the look would read. */
export const noCgoCheck: CgoCheck = { afterFailure: async () => undefined, run: async () => undefined };

/** Opens the check; where nothing is remembered it begins at once, beside the compiler. */
export async function openCgoCheck(
  plan: Plan,
  workbench: Workbench,
  tags: readonly string[],
  runtime: Runtime,
): Promise<CgoCheck> {
  const memory = join(runtime.cacheDirectory, 'cgo', keyOf(plan, tags));
  const known = await recall(`${memory}.json`);
  const importsNow = (): Promise<string | undefined> =>
    importGraphIdentity(plan.source, plan.module, `${memory}-heads.json`).catch(() => undefined);
  let looking: Promise<readonly CgoNeed[]> | undefined;
  const look = (): Promise<readonly CgoNeed[]> => {
    looking ??= begun(
      allDone<[string | undefined, readonly CgoNeed[]]>([importsNow(), findNeeds(plan, workbench, tags, runtime)]).then(
        async ([imports, needs]) => {
          const found: Found = { needs, ...(imports === undefined ? {} : { imports }) };
          await writeRecord(`${memory}.json`, found);
          return needs;
        },
      ),
    );
    return looking;
  };
  if (known === undefined) look();
  return {
    afterFailure: async () => cgoFailure(await look()),
    run: async (building) => {
      const unchanged = known !== undefined && (await building).every((binary) => binary.unchanged);
      const holds = unchanged || (known?.imports !== undefined && known.imports === (await importsNow()));
      const needs = known !== undefined && holds ? known.needs : await look();
      for (const notice of cgoNotices(needs)) runtime.log.notice(notice);
      const failure = cgoFailure(needs);
      if (failure !== undefined) throw failure;
    },
  };
}

function keyOf(plan: Plan, tags: readonly string[]): string {
  const parts = [
    plan.source.packageDirectory,
    plan.source.requested ?? '',
    plan.toolchain.version,
    tags,
    targetsOf(plan),
    mainsOf(plan).map(({ importPath }) => importPath),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** What was found, and what the files imported then. */
interface Found {
  readonly needs: readonly CgoNeed[];
  readonly imports?: string;
}

async function recall(file: string): Promise<Found | undefined> {
  const found = (await readRecord(file)) as Partial<Found> | undefined;
  const whole = Array.isArray(found?.needs) && found.needs.every((need) => Array.isArray(need?.chain));
  return whole && ['string', 'undefined'].includes(typeof found.imports) ? (found as Found) : undefined;
}

async function findNeeds(
  plan: Plan,
  workbench: Workbench,
  tags: readonly string[],
  runtime: Runtime,
): Promise<readonly CgoNeed[]> {
  const needs: CgoNeed[] = [];
  for (const target of targetsOf(plan)) {
    needs.push(...(await findCgoNeed(plan.source, mainsOf(plan), target, { go: workbench.go, tags, runtime })));
  }
  return [...new Map(needs.map((need) => [need.importPath, need])).values()];
}

/** Files differ by operating system much more than by processor: one target of each system that is built without cgo. */
function targetsOf(plan: Plan): readonly { GOOS: string; GOARCH: string }[] {
  const targets = new Map<string, { GOOS: string; GOARCH: string }>();
  for (const { platform, environment } of plan.binaries) {
    if (environment.some(({ name, value }) => name === 'CGO_ENABLED' && value === '1')) continue;
    if (!targets.has(platform.os)) targets.set(platform.os, { GOOS: platform.os, GOARCH: platform.architecture });
  }
  return [...targets.values()];
}

function mainsOf(plan: Plan): Plan['binaries'][number]['main'][] {
  return [...new Map(plan.binaries.map(({ main }) => [main.importPath, main])).values()];
}
