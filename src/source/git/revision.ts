import { relative } from 'node:path';
import { Failure } from '../../model/failure.ts';
import type { Revision, Source } from '../../model/plan.ts';
import type { Environment } from '../../model/runtime.ts';
import { REF_PATTERN } from '../find/module-query.ts';
import { type GitContext, git, runGit } from './git.ts';
import { repositoryName, sourceUrl } from './source-url.ts';
import { pseudoVersion, tagPrefix, versionOfTag } from './tag-version.ts';

/** What git tells of the repository around a module; absent parts were not to be had. */
interface Repository {
  readonly folder: string;
  readonly shallow: boolean;
  readonly commit: string;
  readonly epoch: number;
  readonly dirty: boolean;
  readonly remote?: string;
}

/**
 * Version, commit and date of what is built. The version is the input's, else the module's own (MODULE@VERSION), else
 * the tag whose event runs this, else the tag of the commit, else Go's pseudo-version after the nearest earlier tag.
 * A folder without git, or without a repository, is `devel`. The module's path may still be on its way: git runs meanwhile. Dirty are changes in the module's folder, as Go sees it.
 * Throws `invalid-input` for a version or ref with characters other than [0-9A-Za-z._+/-].
 */
export async function readRevision(
  source: Source,
  modulePath: string | PromiseLike<string>,
  version: string,
  context: GitContext,
): Promise<Revision> {
  if (version !== '') checkRef('version', version);
  if (source.requested !== undefined) return requestedRevision(source.requested, version);
  const repository = await readRepository(source.directory, context);
  const url = sourceOf(repository?.remote, context.env);
  const common = {
    dirty: repository?.dirty ?? false,
    ...(repository === undefined ? {} : { commit: repository.commit, epoch: repository.epoch }),
    ...(url === undefined ? {} : { sourceUrl: url }),
    ...((repository?.folder ?? '') === '' ? {} : { folder: repository?.folder ?? '' }),
  };
  if (version !== '') return { version, versionOrigin: 'input', ...common };
  const path = await modulePath;
  const prefix = tagPrefix(repository?.folder ?? workspaceFolder(source, context.env), path);
  const ref = eventTag(context.env, repository);
  const released = ref === undefined ? undefined : versionOfTag(ref, prefix);
  if (released !== undefined) return { version: withDirt(released, common.dirty), versionOrigin: 'ref', ...common };
  if (repository === undefined) return { version: 'devel', versionOrigin: 'none', ...common };
  return { ...(await described(source.directory, repository, prefix, path, context)), ...common };
}

function requestedRevision(requested: NonNullable<Source['requested']>, version: string): Revision {
  const url = requested.url === undefined ? undefined : sourceUrl(requested.url);
  return {
    version: version === '' ? requested.version : version,
    versionOrigin: version === '' ? 'module' : 'input',
    dirty: false,
    ...(requested.commit === undefined ? {} : { commit: requested.commit }),
    ...(requested.epoch === undefined ? {} : { epoch: requested.epoch }),
    ...(url === undefined ? {} : { sourceUrl: url }),
  };
}

/** Four short children beside each other. */
async function readRepository(directory: string, context: GitContext): Promise<Repository | undefined> {
  const [place, commit, status, remote] = await Promise.all([
    runGit(directory, ['rev-parse', '--is-shallow-repository', '--show-prefix'], context),
    git(directory, ['log', '-1', '--no-show-signature', '--format=%H %ct'], context),
    git(directory, ['status', '--porcelain', '-z', '--untracked-files=normal', '--', '.'], context),
    git(directory, ['config', '--get', 'remote.origin.url'], context),
  ]);
  const [, hash, seconds] = /^([0-9a-f]{40,64}) (\d+)/.exec(commit ?? '') ?? [];
  if (place.stderr.includes('dubious ownership')) noticeOwner(directory, context);
  if (place.exitCode !== 0 || hash === undefined) return undefined;
  const [shallow, folder] = place.stdout.split('\n');
  return {
    folder: (folder ?? '').replace(/\/$/, ''),
    shallow: shallow === 'true',
    commit: hash,
    epoch: Number(seconds),
    dirty: (status ?? '') !== '',
    ...(remote === undefined ? {} : { remote: remote.trim() }),
  };
}

/** The version by git's own search for the nearest tag of this module. */
async function described(
  directory: string,
  repository: Repository,
  prefix: string,
  modulePath: string,
  context: GitContext,
): Promise<Pick<Revision, 'version' | 'versionOrigin'>> {
  const match = [`${prefix}v[0-9]*`, `${prefix}[0-9]*`].flatMap((pattern) => ['--match', escapeGlob(pattern, prefix)]);
  const text = await git(directory, ['describe', '--tags', '--long', '--abbrev=40', ...match], context);
  const [, tag, distance] = /^(.+)-(\d+)-g[0-9a-f]+$/.exec((text ?? '').trim()) ?? [];
  const version = tag === undefined || !REF_PATTERN.test(tag) ? undefined : versionOfTag(tag, prefix);
  if (version !== undefined && distance === '0')
    return { version: withDirt(version, repository.dirty), versionOrigin: 'tag' };
  if (version === undefined && repository.shallow) noticeDepth(context);
  const pseudo = pseudoVersion({ ...repository, modulePath, ...(version === undefined ? {} : { base: version }) });
  return { version: withDirt(pseudo, repository.dirty), versionOrigin: 'describe' };
}

/** `*`, `?`, `[` and `\` of a folder's name are themselves in the pattern. */
function escapeGlob(pattern: string, prefix: string): string {
  return prefix.replace(/[*?[\]\\]/g, '\\$&') + pattern.slice(prefix.length);
}

function noticeDepth(context: GitContext): void {
  context.log.notice({
    level: 'notice',
    code: 'fetch-depth',
    message:
      'This clone has no history (fetch-depth 1), so the version cannot count from the last tag. With fetch-depth: 0 for actions/checkout (git fetch --unshallow --tags) it does.',
  });
}

function noticeOwner(directory: string, context: GitContext): void {
  context.log.notice({
    level: 'notice',
    code: 'git-owner',
    message: `git does not read this repository, since another user owns it, so version and commit are not known. Allow it with: git config --global --add safe.directory ${directory}`,
  });
}

/** `+dirty`, as Go stamps it (`go help buildvcs`). */
function withDirt(version: string, dirty: boolean): string {
  if (!dirty) return version;
  return version.includes('+') ? `${version}.dirty` : `${version}+dirty`;
}

/** The tag whose push or release runs this, when it is this repository's. */
function eventTag(env: Environment, repository: Repository | undefined): string | undefined {
  const name = env.GITHUB_REF_NAME;
  if (env.GITHUB_REF_TYPE !== 'tag' || name === undefined || name === '') return undefined;
  const url = repository?.remote === undefined ? undefined : sourceUrl(repository.remote);
  const here = env.GITHUB_REPOSITORY?.toLowerCase();
  if (url !== undefined && here !== undefined && repositoryName(url) !== here) return undefined;
  checkRef('GITHUB_REF_NAME', name);
  return name;
}

/** Without git: the module's folder below the checkout. */
function workspaceFolder(source: Source, env: Environment): string {
  const workspace = env.GITHUB_WORKSPACE;
  const folder =
    workspace === undefined || workspace === '' ? '' : relative(workspace, source.directory).replaceAll('\\', '/');
  return folder.startsWith('..') ? '' : folder;
}

/** The event's repository for a checkout of it, else what the remote says. */
function sourceOf(remote: string | undefined, env: Environment): string | undefined {
  const url = remote === undefined ? undefined : sourceUrl(remote);
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  if (!server || !name) return url;
  return url === undefined || repositoryName(url) === name.toLowerCase() ? sourceUrl(`${server}/${name}`) : url;
}

function checkRef(name: string, value: string): void {
  if (REF_PATTERN.test(value) && !value.startsWith('-') && value.length <= 255) return;
  throw new Failure({
    code: 'invalid-input',
    message: `${name}: "${value}" holds characters that a version may not have.`,
    fix: 'Use letters, digits and . _ + / - only, not beginning with -.',
  });
}
