import { createHash } from 'node:crypto';
import { posix, resolve } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import { type GithubApi, openGithubApi } from '../../github/api/client.ts';
import { GithubFailure } from '../../github/api/github-failure.ts';
import { keepIssue } from '../../github/propose/issue.ts';
import { earlierProposal, proposeChange, readFileAt } from '../../github/propose/pull-request.ts';
import { Failure } from '../../model/failure.ts';
import { type RebuildCheck, rebuildReasons } from '../../model/rebuild.ts';
import { changesTitle, type SourceChanges, sourceChanges } from '../../rebuild/changes.ts';
import { checkMarkdown } from '../../rebuild/summary.ts';
import { parseReference } from '../../registry/reference.ts';
import { remoteRepository } from '../publish/remote-repository.ts';
import type { Session } from '../session/session.ts';
import { goHere } from './ask-go.ts';
import { raiseModules } from './raise-modules.ts';

/** An issue or pull request about a check. */
export interface Proposal {
  /** `issue 7 opened`. */
  readonly text: string;
  readonly url: string;
}

/** What a proposal is made of. */
export interface ProposalRequest {
  readonly check: RebuildCheck;
  /** Path of the module, where the image says it. */
  readonly module?: string;
  readonly inputs: Inputs;
}

const PERMISSIONS = { issue: 'issues: write', 'pull-request': 'contents: write and pull-requests: write' } as const;

/**
 * Tells GitHub of a check as the input `open` wants it: an issue that is kept up to date, or a pull request that raises
 * the toolchain or modules. What is not permitted is a notice that names the permission.
 * Throws `invalid-input`, `module-proxy-failed`, `github-unavailable`.
 */
export async function propose(request: ProposalRequest, session: Session): Promise<Proposal | undefined> {
  const { inputs } = request;
  const { open } = inputs;
  if (open === 'nothing') return undefined;
  const { runtime } = session;
  const step = runtime.progress.start(open === 'issue' ? 'issue' : 'pull request');
  const api = await openApi(inputs, session);
  try {
    const made = await (open === 'issue' ? proposeIssue(request, api) : proposePull(request, api, session));
    if (made === undefined || typeof made === 'string') step.skip(made ?? 'nothing to tell');
    else step.done(made.text);
    return typeof made === 'string' ? undefined : made;
  } catch (error) {
    step.fail((error as Error).message);
    if (!(error instanceof GithubFailure) || error.problem !== 'not-permitted') throw error;
    const message = `open: ${open} needs ${PERMISSIONS[open]}, which this token does not have: ${error.message}`;
    runtime.log.notice({ level: 'warning', code: 'proposal-not-permitted', message });
    return undefined;
  } finally {
    await api.close();
  }
}

async function openApi(inputs: Inputs, { runtime }: Session): Promise<GithubApi> {
  const { env, workingDirectory } = runtime;
  const named = env.GITHUB_REPOSITORY ?? '';
  const repository = named === '' ? await remoteRepository(runtime) : named;
  const caFile = inputs.caFile === '' ? {} : { caFile: resolve(workingDirectory, inputs.caFile) };
  return openGithubApi({ repository, token: inputs.githubToken, ...caFile }, runtime);
}

async function proposeIssue({ check }: ProposalRequest, api: GithubApi): Promise<Proposal | undefined> {
  const { registry, repository, tag = '' } = parseReference(check.reference, 'subject');
  const key = hashOf(`${registry}/${repository}:${tag}`);
  const body = rebuildReasons(check).length === 0 ? undefined : checkMarkdown(check);
  const kept = await keepIssue(api, { key, title: `${repository.slice(0, 200)} should be built again`, body });
  return kept === undefined ? undefined : { text: `issue ${kept.number} ${kept.done}`, url: kept.url };
}

async function proposePull(
  { check, module, inputs }: ProposalRequest,
  api: GithubApi,
  session: Session,
): Promise<Proposal | string> {
  const changes = sourceChanges(rebuildReasons(check));
  if (changes === undefined) return 'nothing in go.mod would change the answer';
  const { runtime } = session;
  const branch = `go-slim-image/raise-${hashOf(JSON.stringify(changes))}`;
  const earlier = await earlierProposal(api, branch);
  if (earlier !== undefined) return { text: `pull request ${earlier.number} is there already`, url: earlier.url };
  const go = await goHere(runtime)();
  if (go === undefined) return 'there is no go command here to raise it with';
  const { default_branch: base } = await api.request('GET /repos/{owner}/{repo}', {});
  const files = await changedFiles({ api, base, changes, folder: inputs.source, command: go.command, module }, session);
  if (files.length === 0) return `${base} has it already: build it`;
  const body = `${checkMarkdown(check)}\nMade by go-slim-image: \`go mod edit\` and \`go get\`, and nothing was built. Look at what the tests say.`;
  const made = await proposeChange(api, { branch, base, title: changesTitle(changes), body, files });
  return { text: `pull request ${made.number} opened`, url: made.url };
}

interface Raising {
  readonly api: GithubApi;
  readonly base: string;
  readonly changes: SourceChanges;
  /** The module's folder as the input `source` names it. */
  readonly folder: string;
  readonly command: string;
  readonly module: string | undefined;
}

/** go.mod and go.sum of the base branch with everything raised; those alone that differ then. */
async function changedFiles({ api, base, changes, folder, command, module }: Raising, { runtime }: Session) {
  const inRepository = (name: string): string => posix.normalize(posix.join(folder.replaceAll('\\', '/'), name));
  const [modPath, sumPath] = [inRepository('go.mod'), inRepository('go.sum')];
  if (/^(\.\.)?\//.test(modPath)) throw noGoMod(folder, base);
  const [goMod, goSum] = [await readFileAt(api, modPath, base), await readFileAt(api, sumPath, base)];
  if (goMod === undefined) throw noGoMod(folder, base);
  const files = { goMod: goMod.content, ...(goSum === undefined ? {} : { goSum: goSum.content }) };
  // Vendored modules are copies in the repository, which the two files alone cannot raise.
  const vendored = changes.modules.length > 0 && (await readFileAt(api, inRepository('vendor/modules.txt'), base));
  const possible = vendored ? { ...changes, modules: [] } : changes;
  const raised = await raiseModules(
    { files, changes: possible, command, ...(module === undefined ? {} : { module }) },
    runtime,
  );
  return [
    ...(raised.goMod === goMod.content ? [] : [{ path: modPath, content: raised.goMod }]),
    ...(raised.goSum === undefined || raised.goSum === goSum?.content
      ? []
      : [{ path: sumPath, content: raised.goSum }]),
  ];
}

function noGoMod(folder: string, base: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `source: there is no go.mod in "${folder}" on ${base}.`,
    fix: 'Name the folder of the module in source, as seen from the repository’s root.',
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
