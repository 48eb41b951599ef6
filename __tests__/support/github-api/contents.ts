import { createHash } from 'node:crypto';
import { sampleOf } from './description.ts';
import { type GithubState, type Handler, invalid, missing, refused } from './state.ts';

/** A blob's name, as git has it. */
function blobOf(content: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex');
}

/** `main:go.mod`: what a branch holds; a branch that was made has what the commit behind it had. */
function keyOf(state: GithubState, branch: string, path: string): string {
  return `${state.refs.get(`heads/${branch}`)}:${path}`;
}

function fileJson(state: GithubState, path: string, content: string): object {
  const url = state.at(`contents/${path}`);
  const [html, git] = [
    `https://github.com/${state.repository}/blob/main/${path}`,
    state.at(`git/blobs/${blobOf(content)}`),
  ];
  return {
    ...sampleOf('content-file'),
    _links: { self: url, html, git },
    html_url: html,
    git_url: git,
    download_url: html,
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(content),
    name: path.split('/').at(-1),
    path,
    content: Buffer.from(content).toString('base64'),
    sha: blobOf(content),
    url,
  };
}

const getContent: Handler = (state, { path, query }) => {
  const file = decodeURIComponent(path.path ?? '');
  const content = state.contents.get(keyOf(state, query.ref ?? state.defaultBranch, file));
  return content === undefined ? missing : { status: 200, json: fileJson(state, file, content) };
};

/** A commit on a branch with one file changed; the branch moves to it. */
const putContent: Handler = (state, { path, body }) => {
  const file = decodeURIComponent(path.path ?? '');
  const branch = String(body.branch ?? state.defaultBranch);
  const head = state.refs.get(`heads/${branch}`);
  if (head === undefined) return missing;
  const before = state.contents.get(keyOf(state, branch, file));
  if (before !== undefined && body.sha === undefined) return refused('Invalid request. "sha" wasn\'t supplied.');
  if (before !== undefined && body.sha !== blobOf(before))
    return {
      status: 409,
      json: { message: `${file} does not match ${body.sha}`, documentation_url: 'https://docs.github.com/rest' },
    };
  const content = Buffer.from(String(body.content), 'base64').toString();
  const commit = createHash('sha1').update(`${head} ${file} ${content}`).digest('hex');
  for (const [key, kept] of [...state.contents])
    if (key.startsWith(`${head}:`)) state.contents.set(`${commit}${key.slice(head.length)}`, kept);
  state.contents.set(`${commit}:${file}`, content);
  state.refs.set(`heads/${branch}`, commit);
  const sample = sampleOf('file-commit') as { commit: object };
  const json = { ...sample, content: fileJson(state, file, content), commit: { ...sample.commit, sha: commit } };
  return { status: before === undefined ? 201 : 200, json };
};

/** Files of branches, and the branches themselves. */
export const CONTENTS: Readonly<Record<string, Handler>> = {
  'repos/get-content': getContent,
  'repos/create-or-update-file-contents': putContent,
};

/** Whether a reference may be made; GitHub refuses one that is there. */
export function refusedReference(state: GithubState, name: string): ReturnType<Handler> | undefined {
  if (state.refs.has(name)) return refused('Reference already exists');
  return /^(heads|tags)\/\S+$/.test(name) ? undefined : invalid('Reference', 'ref', 'invalid');
}
