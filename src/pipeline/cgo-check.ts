import type { Failure } from '../model/failure.ts';
import type { Plan } from '../model/plan.ts';
import type { Runtime } from '../model/runtime.ts';
import { type CgoNeed, cgoFailure, cgoNotices, findCgoNeed } from '../source/cgo-need.ts';
import type { Workbench } from './prepare.ts';

/**
 * Looks for packages that are written with cgo, for each operating system of the plan that is built without it: which
 * package, and through which imports it comes in. Tells what is built without its cgo part; gives the failure where
 * nothing would be left to compile.
 */
export async function checkCgo(
  plan: Plan,
  workbench: Workbench,
  tags: readonly string[],
  runtime: Runtime,
): Promise<Failure | undefined> {
  const targets = new Map<string, { GOOS: string; GOARCH: string }>();
  for (const { platform, environment } of plan.binaries) {
    if (environment.some(({ name, value }) => name === 'CGO_ENABLED' && value === '1')) continue;
    // Files differ by operating system much more than by processor: one of each is looked at.
    if (!targets.has(platform.os)) targets.set(platform.os, { GOOS: platform.os, GOARCH: platform.architecture });
  }
  const mains = [...new Map(plan.binaries.map(({ main }) => [main.importPath, main])).values()];
  const needs: CgoNeed[] = [];
  for (const target of targets.values()) {
    needs.push(...(await findCgoNeed(plan.source, mains, target, { go: workbench.go, tags, runtime })));
  }
  const unique = [...new Map(needs.map((need) => [need.importPath, need])).values()];
  for (const notice of cgoNotices(unique)) runtime.log.notice(notice);
  return cgoFailure(unique);
}
