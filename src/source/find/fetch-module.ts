import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../../files/write.ts';
import { Failure } from '../../model/failure.ts';
import type { Source } from '../../model/plan.ts';
import type { Notice, Runtime } from '../../model/runtime.ts';
import { type ChildRuntime, type GoCommand, parseJsonStream, runGo } from '../go-command.ts';
import { readGoMod } from '../go-mod.ts';
import { candidateModules, EXACT_VERSION, type ModuleQuery } from './module-query.ts';
import { importsFailure, moduleFailure } from './module-unavailable.ts';
import { type DownloadedModule, localReplacements, wrapperGoMod, wrapperGoSum } from './wrapper-module.ts';

/** One answer of `go mod download -json`. */
type Answer = Partial<DownloadedModule> & { readonly Path: string; readonly Error?: string };

type FetchContext = ChildRuntime & Pick<Runtime, 'scratchDirectory' | 'log'>;

/**
 * Fetches the module that holds a package into the module cache, checked against the checksum database by Go itself,
 * and makes the scratch module it is built from. The module cache is read, never built in.
 */
export async function fetchModule(query: ModuleQuery, go: GoCommand, context: FetchContext): Promise<Source> {
  const folder = join(context.scratchDirectory, 'module');
  await writeFileWhole(join(folder, 'go.mod'), `module go-slim-image.invalid/fetch\n`);
  const module = await download(query, go, folder, context);
  const own = await readGoMod(module.GoMod, go, folder, context);
  const local = localReplacements(own);
  if (local.length > 0) {
    throw new Failure({
      code: 'module-unavailable',
      message: `source: ${module.Path}@${module.Version} replaces a module by a folder that is not part of it (${local.join(', ')}), so it cannot be built from the module proxy.`,
      fix: 'Clone its repository and name the folder as source.',
    });
  }
  const sums = await readFile(join(module.Dir, 'go.sum'), 'utf8').catch(() => '');
  await writeFileWhole(join(folder, 'go.mod'), wrapperGoMod(own, module));
  await writeFileWhole(join(folder, 'go.sum'), wrapperGoSum(sums, module));
  if (await isOlderThanModules(module)) {
    await fillIn(module, query.path, go, folder, context);
    context.log.notice(versionsOfToday(module));
  } else if (sums === '' && (own.Require ?? []).length > 0) await fillIn(module, module.Path, go, folder, context);
  return {
    kind: 'module-version',
    directory: module.Dir,
    packageDirectory: folder,
    requested: {
      path: module.Path,
      version: module.Version,
      packagePath: query.path,
      goMod: module.GoMod,
      ...(await provenance(module)),
    },
  };
}

/** First from the module cache alone, for a version that needs no look-up; then by the proxy: the path, then its parents. */
async function download(
  query: ModuleQuery,
  go: GoCommand,
  folder: string,
  context: FetchContext,
): Promise<DownloadedModule> {
  const candidates = candidateModules(query.path);
  const ask = async (paths: readonly string[], env: Record<string, string>): Promise<Answer[]> => {
    const args = ['mod', 'download', '-json', ...paths.map((path) => `${path}@${query.version}`)];
    const result = await runGo(go, args, { cwd: folder, env: { GOWORK: 'off', GOFLAGS: '', ...env } }, context);
    const answers = parseJsonStream<Answer>(result.stdout);
    return answers.length > 0 ? answers : [{ Path: query.path, Error: result.stderr.trim() }];
  };
  const choose = (answers: Answer[]): Promise<DownloadedModule | undefined> => holding(query.path, candidates, answers);
  if (EXACT_VERSION.test(query.version)) {
    const cached = await choose(await ask(candidates, { GOPROXY: 'off' }));
    if (cached !== undefined) return cached;
  }
  const first = await ask(candidates.slice(0, 1), {});
  const rest = (await choose(first)) === undefined && candidates.length > 1 ? await ask(candidates.slice(1), {}) : [];
  const answers = [...first, ...rest];
  const found = await choose(answers);
  if (found !== undefined) return found;
  throw await moduleFailure(query, answers, go, folder, context);
}

/** The longest candidate that was fetched and has the package's folder. */
async function holding(
  path: string,
  candidates: readonly string[],
  answers: Answer[],
): Promise<DownloadedModule | undefined> {
  for (const candidate of candidates) {
    const answer = answers.find((one) => one.Path === candidate && (one.Error ?? '') === '' && one.Dir !== undefined);
    if (answer === undefined) continue;
    const inside = join((answer as DownloadedModule).Dir, path.slice(candidate.length));
    if ((await stat(inside).catch(() => undefined))?.isDirectory() === true) return answer as DownloadedModule;
  }
  return undefined;
}

/** A module without go.mod of its own: the proxy made one up that requires nothing. */
async function isOlderThanModules(module: DownloadedModule): Promise<boolean> {
  return (await stat(join(module.Dir, 'go.mod')).catch(() => undefined)) === undefined;
}

function versionsOfToday({ Path, Version }: DownloadedModule): Notice {
  return {
    level: 'notice',
    code: 'versions-of-today',
    message: `${Path}@${Version} has no go.mod: as with go install, the versions of what it imports are today’s newest, and another day’s build may have others.`,
  };
}

/** What a module does not say itself Go fills in, as `go install` would; each sum is checked against the checksum database. */
async function fillIn(
  module: DownloadedModule,
  packages: string,
  go: GoCommand,
  folder: string,
  context: FetchContext,
): Promise<void> {
  const args = ['get', `${packages}/...@${module.Version}`];
  const result = await runGo(go, args, { cwd: folder, env: { GOWORK: 'off', GOFLAGS: '' } }, context);
  if (result.exitCode === 0) return;
  throw importsFailure(`${module.Path}@${module.Version}`, result.stderr.trim(), go);
}

/** Commit time, commit and repository, as far as the proxy told them. */
async function provenance(module: DownloadedModule): Promise<{ epoch?: number; commit?: string; url?: string }> {
  const text = module.Info === undefined ? '{}' : await readFile(module.Info, 'utf8').catch(() => '{}');
  const info = JSON.parse(text) as { Time?: string; Origin?: DownloadedModule['Origin'] };
  const epoch = info.Time === undefined ? Number.NaN : Math.floor(Date.parse(info.Time) / 1000);
  const origin = module.Origin ?? info.Origin;
  const commit = origin?.Hash !== undefined && /^[0-9a-f]{40,64}$/.test(origin.Hash) ? origin.Hash : undefined;
  const url = origin?.URL ?? hostedAt(module.Path);
  return {
    ...(Number.isFinite(epoch) ? { epoch } : {}),
    ...(commit === undefined ? {} : { commit }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Module paths on the large hosts begin with the repository's address. */
function hostedAt(path: string): string | undefined {
  return /^(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+/
    .exec(path)?.[0]
    .replace(/^/, 'https://');
}
