import type { GithubApi } from '../api/client.ts';
import { GithubFailure } from '../api/github-failure.ts';
import { whenFound } from '../api/outcome.ts';

/** A file of the repository as it shall be. */
export interface ChangedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly content: string;
}

/** A change to be proposed. */
export interface ChangeDraft {
  /** Named after what it changes, so that the same is not proposed twice. */
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly files: readonly ChangedFile[];
}

/** What became of it: opened, or there before, also when somebody has closed it. */
export interface ProposedChange {
  readonly done: 'opened' | 'unchanged';
  readonly number: number;
  readonly url: string;
}

/**
 * The pull request of a branch, whatever its state; undefined where there never was one. A branch of the same name in a
 * fork is none of ours.
 */
export async function earlierProposal(api: GithubApi, branch: string): Promise<ProposedChange | undefined> {
  const head = `${api.repository.split('/')[0]}:${branch}`;
  for await (const pull of api.items('GET /repos/{owner}/{repo}/pulls', { state: 'all', head }))
    if (pull.head.ref === branch && pull.head.repo?.full_name === api.repository)
      return { done: 'unchanged', number: pull.number, url: pull.html_url };
  return undefined;
}

/**
 * Makes a branch at the head of the base, commits the files there and opens a pull request. A branch that an interrupted
 * run left behind is gone on with. Throws what the API answers.
 */
export async function proposeChange(api: GithubApi, draft: ChangeDraft): Promise<ProposedChange> {
  const { branch, base, title, body } = draft;
  const from = await api.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${base}` });
  await makeBranch(api, branch, from.object.sha);
  for (const file of draft.files) await commitFile(api, branch, file, title);
  const made = await api.request('POST /repos/{owner}/{repo}/pulls', { head: branch, base, title, body });
  return { done: 'opened', number: made.number, url: made.html_url };
}

async function makeBranch(api: GithubApi, branch: string, sha: string): Promise<void> {
  try {
    await api.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha });
  } catch (error) {
    const there = await whenFound(
      api.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` }),
    ).catch(() => undefined);
    if (!(error instanceof GithubFailure) || there === undefined) throw error;
  }
}

async function commitFile(
  api: GithubApi,
  branch: string,
  { path, content }: ChangedFile,
  message: string,
): Promise<void> {
  const before = await readFileAt(api, path, branch);
  if (before?.content === content) return;
  await api.request('PUT /repos/{owner}/{repo}/contents/{path}', {
    path,
    branch,
    message: `${message} (${path.split('/').at(-1)})`,
    content: Buffer.from(content).toString('base64'),
    ...(before === undefined ? {} : { sha: before.sha }),
  });
}

/** A file's text at a branch, and its blob; undefined where there is none. Throws what the API answers. */
export async function readFileAt(
  api: GithubApi,
  path: string,
  ref: string,
): Promise<{ readonly sha: string; readonly content: string } | undefined> {
  const found = await whenFound(api.request('GET /repos/{owner}/{repo}/contents/{path}', { path, ref }));
  if (found === undefined || Array.isArray(found) || found.type !== 'file' || typeof found.content !== 'string')
    return undefined;
  return { sha: found.sha, content: Buffer.from(found.content, 'base64').toString('utf8') };
}
