import { sampleOf } from './description.ts';
import { comment, issue, label, pull, user } from './objects.ts';
import { type Answer, type Call, type GithubState, type Handler, invalid, missing, type Pull } from './state.ts';

/** GitHub's limit of a comment's or issue's body, in characters. */
const BODY_LIMIT = 65_536;

/** What is asked by number: an issue, or a pull request, which is one, too. */
function issueOf(state: GithubState, call: Call) {
  const number = Number(call.path.issue_number);
  return state.issues.get(number) ?? state.pulls.get(number);
}

function found<T>(value: T | undefined, answer: (value: T) => Answer): Answer {
  return value === undefined ? missing : answer(value);
}

const createComment: Handler = (state, call) =>
  found(issueOf(state, call), ({ number }) => {
    const body = String(call.body.body);
    if (body === '' || body.length > BODY_LIMIT)
      return invalid('IssueComment', 'body', body === '' ? 'missing' : 'too_long');
    const made = { id: state.nextId(), issue: number, login: call.login, body, updatedAt: '2026-01-02T03:04:05Z' };
    state.comments.push(made);
    return { status: 201, json: comment(state, made) };
  });

const updateComment: Handler = (state, call) =>
  found(
    state.comments.find(({ id }) => id === Number(call.path.comment_id)),
    (one) => {
      const body = String(call.body.body);
      if (body.length > BODY_LIMIT) return invalid('IssueComment', 'body', 'too_long');
      one.body = body;
      one.updatedAt = '2026-01-02T04:04:05Z';
      return { status: 200, json: comment(state, one) };
    },
  );

const createIssue: Handler = (state, call) => {
  const number = state.nextId();
  const labels = (call.body.labels as string[] | undefined) ?? [];
  const title = String(call.body.title);
  state.issues.set(number, {
    ...{ number, title, body: String(call.body.body ?? ''), state: 'open', labels, login: call.login, events: [] },
  });
  return found(state.issues.get(number), (one) => ({ status: 201, json: issue(state, one) }));
};

const createPull: Handler = (state, call) => {
  const [head, base] = [String(call.body.head), String(call.body.base)];
  const refOf = (branch: string): string | undefined => state.refs.get(`heads/${branch}`);
  const [headSha, baseSha] = [refOf(head), refOf(base)];
  if (headSha === undefined) return invalid('PullRequest', 'head', 'invalid');
  if (baseSha === undefined) return invalid('PullRequest', 'base', 'invalid');
  const number = state.nextId();
  const made: Pull = {
    ...{ number, title: String(call.body.title), body: String(call.body.body ?? ''), state: 'open', labels: [] },
    ...{ login: call.login, events: [], files: [], base: { sha: baseSha, ref: base } },
    head: { sha: headSha, ref: head, repository: state.repository },
  };
  state.pulls.set(number, made);
  return { status: 201, json: pull(state, made, true) };
};

const updateFields = (one: { title: string; body: string; state: string; labels: string[] }, { body }: Call): void => {
  for (const name of ['title', 'body', 'state'] as const) if (body[name] !== undefined) one[name] = String(body[name]);
  if (Array.isArray(body.labels)) one.labels = body.labels.map(String);
};

const listPulls: Handler = (state, { query }) => {
  const wanted = (one: Pull): boolean =>
    ((query.state ?? 'open') === 'all' || one.state === (query.state ?? 'open')) &&
    (query.base === undefined || one.base.ref === query.base) &&
    (query.head === undefined || query.head === `${one.head.repository.split('/')[0]}:${one.head.ref}`);
  return { status: 200, json: [...state.pulls.values()].filter(wanted).map((one) => pull(state, one, false)) };
};

/** Issues, comments, labels and pull requests. */
export const CONVERSATION: Readonly<Record<string, Handler>> = {
  'issues/list-comments': (state, call) =>
    found(issueOf(state, call), ({ number }) => ({
      status: 200,
      json: state.comments.filter((one) => one.issue === number).map((one) => comment(state, one)),
    })),
  'issues/create-comment': createComment,
  'issues/update-comment': updateComment,
  'issues/delete-comment': (state, { path }) => {
    const index = state.comments.findIndex(({ id }) => id === Number(path.comment_id));
    if (index < 0) return missing;
    state.comments.splice(index, 1);
    return { status: 204 };
  },
  'issues/get': (state, call) => found(issueOf(state, call), (one) => ({ status: 200, json: issue(state, one) })),
  'issues/create': createIssue,
  'issues/update': (state, call) =>
    found(issueOf(state, call), (one) => {
      updateFields(one, call);
      return { status: 200, json: issue(state, one) };
    }),
  'issues/list-for-repo': (state, { query }) => {
    const labels = (query.labels ?? '').split(',').filter((name) => name !== '');
    const wanted = [...state.issues.values()].filter(
      (one) =>
        ((query.state ?? 'open') === 'all' || one.state === (query.state ?? 'open')) &&
        (query.creator === undefined || query.creator === one.login) &&
        labels.every((name) => one.labels.includes(name)),
    );
    return { status: 200, json: wanted.map((one) => issue(state, one)) };
  },
  'issues/list-labels-on-issue': (state, call) =>
    found(issueOf(state, call), (one) => ({ status: 200, json: one.labels.map(label) })),
  'issues/list-events': (state, call) =>
    found(issueOf(state, call), (one) => ({
      status: 200,
      json: one.events.map(({ event, label: name, login }) => ({
        ...sampleOf('labeled-issue-event'),
        ...{ event, label: { name, color: 'ededed' }, actor: user(login) },
      })),
    })),
  'pulls/get': (state, { path }) =>
    found(state.pulls.get(Number(path.pull_number)), (one) => ({ status: 200, json: pull(state, one, true) })),
  'pulls/list': listPulls,
  'pulls/list-files': (state, { path }) =>
    found(state.pulls.get(Number(path.pull_number)), ({ files }) => ({
      status: 200,
      json: files.map((filename) => ({ ...sampleOf('diff-entry'), filename, status: 'modified' })),
    })),
  'pulls/create': createPull,
  'pulls/update': (state, call) =>
    found(state.pulls.get(Number(call.path.pull_number)), (one) => {
      updateFields(one, call);
      return { status: 200, json: pull(state, one, true) };
    }),
  'repos/list-pull-requests-associated-with-commit': (state, { path }) => ({
    status: 200,
    json: [...state.pulls.values()]
      .filter(({ head }) => head.sha === path.commit_sha)
      .map((one) => pull(state, one, false)),
  }),
};
