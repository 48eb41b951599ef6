import { sampleOf } from './description.ts';
import type { Comment, GithubState, Issue, Pull, Run, StoredArtifact, StoredAsset, StoredRelease } from './state.ts';

/** Objects of the API as GitHub's description has them: the smallest that it allows, with what is known filled in. */

export function user(login: string): object {
  const type = login.endsWith('[bot]') ? 'Bot' : 'User';
  return { ...sampleOf('simple-user'), login, type, id: [...login].reduce((sum, char) => sum + char.charCodeAt(0), 0) };
}

export function comment(state: GithubState, one: Comment): object {
  return {
    ...sampleOf('issue-comment'),
    id: one.id,
    url: state.at(`issues/comments/${one.id}`),
    html_url: `https://github.com/${state.repository}/pull/${one.issue}#issuecomment-${one.id}`,
    issue_url: state.at(`issues/${one.issue}`),
    body: one.body,
    user: user(one.login),
    updated_at: one.updatedAt,
  };
}

export function label(name: string): object {
  return { ...sampleOf('label'), name, color: 'ededed' };
}

export function issue(state: GithubState, one: Issue): object {
  return {
    ...sampleOf('issue'),
    number: one.number,
    id: one.number,
    url: state.at(`issues/${one.number}`),
    html_url: `https://github.com/${state.repository}/issues/${one.number}`,
    title: one.title,
    body: one.body,
    state: one.state,
    labels: one.labels.map(label),
    user: user(one.login),
  };
}

export function pull(state: GithubState, one: Pull, whole: boolean): object {
  const kind = whole ? 'pull-request' : 'pull-request-simple';
  const base = sampleOf(kind) as { head: object; base: object };
  const owner = (repository: string): string => repository.split('/')[0] ?? '';
  const side = (sha: string, ref: string, repository: string, from: object) => ({
    ...from,
    sha,
    ref,
    label: `${owner(repository)}:${ref}`,
    repo: { ...sampleOf('repository'), full_name: repository, name: repository.split('/')[1] ?? '' },
    user: user(owner(repository)),
  });
  return {
    ...base,
    number: one.number,
    id: one.number,
    url: state.at(`pulls/${one.number}`),
    html_url: `https://github.com/${state.repository}/pull/${one.number}`,
    title: one.title,
    body: one.body,
    state: one.state,
    labels: one.labels.map((name) => ({ ...label(name), id: 1 })),
    user: user(one.login),
    head: side(one.head.sha, one.head.ref, one.head.repository, base.head),
    base: side(one.base.sha, one.base.ref, state.repository, base.base),
  };
}

export function asset(state: GithubState, one: StoredAsset, tag: string): object {
  return {
    ...sampleOf('release-asset'),
    id: one.id,
    name: one.name,
    label: '',
    url: state.at(`releases/assets/${one.id}`),
    browser_download_url: `https://github.com/${state.repository}/releases/download/${tag}/${one.name}`,
    state: one.state,
    content_type: one.contentType,
    size: one.bytes.length,
    digest: one.digest,
    uploader: user('github-actions[bot]'),
  };
}

export function release(state: GithubState, one: StoredRelease): object {
  return {
    ...sampleOf('release'),
    id: one.id,
    url: state.at(`releases/${one.id}`),
    html_url: `https://github.com/${state.repository}/releases/tag/${one.tag}`,
    assets_url: state.at(`releases/${one.id}/assets`),
    upload_url: `${state.at(`releases/${one.id}/assets`)}{?name,label}`,
    tag_name: one.tag,
    target_commitish: one.commitish,
    name: one.name,
    body: one.body,
    draft: one.draft,
    prerelease: one.prerelease,
    immutable: one.immutable,
    published_at: one.draft ? null : '2026-01-02T03:04:05Z',
    author: user('github-actions[bot]'),
    assets: one.assets.map((each) => asset(state, each, one.tag)),
  };
}

export function run(state: GithubState, one: Run): object {
  return {
    ...sampleOf('workflow-run'),
    id: one.id,
    name: one.workflow,
    path: `.github/workflows/${one.workflow}`,
    event: one.event,
    head_branch: one.branch,
    head_sha: one.sha,
    status: one.status,
    conclusion: one.conclusion,
    run_attempt: one.attempt,
    html_url: `https://github.com/${state.repository}/actions/runs/${one.id}`,
    artifacts_url: state.at(`actions/runs/${one.id}/artifacts`),
    repository: repository(state.repository),
    head_repository: repository(one.headRepository),
  };
}

function repository(fullName: string): object {
  return { ...sampleOf('minimal-repository'), full_name: fullName, name: fullName.split('/')[1] ?? '' };
}

export function artifact(state: GithubState, one: StoredArtifact): object {
  const from = state.runs.find(({ id }) => id === one.run);
  return {
    ...sampleOf('artifact'),
    id: one.id,
    name: one.name,
    size_in_bytes: one.zip.length,
    expired: one.expired,
    url: state.at(`actions/artifacts/${one.id}`),
    archive_download_url: state.at(`actions/artifacts/${one.id}/zip`),
    workflow_run: {
      id: one.run,
      ...(from === undefined ? {} : { head_branch: from.branch, head_sha: from.sha }),
      repository_id: 1,
      head_repository_id: from === undefined || from.headRepository === state.repository ? 1 : 2,
    },
  };
}
