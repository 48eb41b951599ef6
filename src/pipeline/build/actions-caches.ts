import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import {
  type ActionsCacheOptions,
  type RestoredCache,
  restoreCaches,
  saveCaches,
} from '../../github/cache/actions-cache.ts';
import { actionsCacheService, cacheAvailable } from '../../github/cache/service.ts';
import type { GithubContext } from '../../github/context.ts';
import type { BuiltBinary } from '../../model/binary.ts';
import type { Plan } from '../../model/plan.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { ReportCache } from '../../model/report-run.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { Workbench } from '../plan/prepare.ts';

/** The caches of an Actions run: restored before anything is compiled, saved once everything is made. */
export interface ActionsCaches {
  /** Saves what this run used, where that is wanted, and gives the rows of the report. Never fails the run. */
  save(binaries: readonly BuiltBinary[]): Promise<readonly ReportCache[]>;
}

/** Restores the caches. Outside of Actions, or where they are switched off, there are none. */
export async function openActionsCaches(
  context: GithubContext | undefined,
  plan: Plan,
  workbench: Workbench,
  inputs: Inputs,
  runtime: Runtime,
  startedAt: Date,
): Promise<ActionsCaches> {
  if (context === undefined || !inputs.cache || !cacheAvailable(runtime.env)) return { save: async () => [] };
  const options: ActionsCacheOptions = {
    context,
    facts: {
      sums: await readSums(plan),
      goVersion: plan.toolchain.version,
      build: [
        plan.module.path,
        ...plan.platforms.map(formatPlatform),
        ...new Set(plan.binaries.flatMap(({ argv }) => argv)),
      ].join('\n'),
      host: runtime.host,
    },
    folders: {
      moduleCache: workbench.environment.moduleCache,
      buildCache: workbench.environment.buildCache,
      cacheDirectory: runtime.cacheDirectory,
    },
    save: inputs.cacheSave,
    // The service names archives by their path, so it must be the same in every run.
    staging: join(runtime.env.RUNNER_TEMP ?? runtime.scratchDirectory, 'go-slim-image-caches'),
    service: actionsCacheService,
  };
  const restored: readonly RestoredCache[] = await restoreCaches(options, runtime);
  return {
    save: (binaries) =>
      saveCaches(options, restored, { startedAt: startedAt.getTime(), modules: modulesOf(binaries) }, runtime),
  };
}

function modulesOf(binaries: readonly BuiltBinary[]): readonly { path: string; version: string }[] {
  const found = new Map<string, { path: string; version: string }>();
  for (const { facts } of binaries) {
    for (const module of [facts.buildInfo?.main, ...(facts.buildInfo?.deps ?? [])]) {
      const used = module?.replace ?? module;
      if (used !== undefined && used.version !== '') found.set(`${used.path}@${used.version}`, used);
    }
  }
  return [...found.values()];
}

async function readSums({ module, source }: Plan): Promise<string> {
  const files = [
    join(source.packageDirectory, 'go.sum'),
    join(source.directory, 'go.sum'),
    ...(module.workspace === undefined ? [] : [join(dirname(module.workspace), 'go.work.sum')]),
  ];
  const texts = await Promise.all([...new Set(files)].map((file) => readFile(file, 'utf8').catch(() => '')));
  return texts.join('\n');
}
