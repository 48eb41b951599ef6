import { createHash } from 'node:crypto';
import { refusedReference } from './contents.ts';
import { sampleOf } from './description.ts';
import { artifact, run } from './objects.ts';
import { type Answer, type GithubState, type Handler, missing } from './state.ts';

function artifacts(state: GithubState, wanted: GithubState['artifacts']): Answer {
  return {
    status: 200,
    json: { total_count: wanted.length, artifacts: wanted.map((one) => artifact(state, one)) },
  };
}

const listRuns: Handler = (state, { path, query }) => {
  const wanted = state.runs.filter(
    (one) =>
      (path.workflow_id === undefined || one.workflow === path.workflow_id) &&
      (query.branch === undefined || one.branch === query.branch) &&
      (query.event === undefined || one.event === query.event) &&
      (query.head_sha === undefined || one.sha === query.head_sha) &&
      (query.status === undefined || [one.status, one.conclusion].includes(query.status)),
  );
  return {
    status: 200,
    json: { total_count: wanted.length, workflow_runs: wanted.map((one) => run(state, one)) },
  };
};

const getReference: Handler = (state, { path }) => {
  const sha = state.refs.get(path.ref ?? '');
  return sha === undefined ? missing : { status: 200, json: reference(state, path.ref ?? '', sha) };
};

function reference(state: GithubState, name: string, sha: string): object {
  const sample = sampleOf('git-ref') as { object: object };
  const object = { ...sample.object, type: 'commit', sha: sha.padEnd(40, '0'), url: state.at(`git/commits/${sha}`) };
  return { ...sample, ref: `refs/${name}`, object };
}

/** Runs, artifacts, references, attestations and SARIF. */
export const ACTIONS: Readonly<Record<string, Handler>> = {
  'actions/list-workflow-runs': listRuns,
  'actions/list-workflow-runs-for-repo': listRuns,
  'actions/get-workflow-run': (state, { path }) => {
    const one = state.runs.find(({ id }) => id === Number(path.run_id));
    return one === undefined ? missing : { status: 200, json: run(state, one) };
  },
  'actions/list-workflow-run-artifacts': (state, { path, query }) =>
    artifacts(
      state,
      state.artifacts.filter(
        (one) => one.run === Number(path.run_id) && (query.name === undefined || one.name === query.name),
      ),
    ),
  'actions/list-artifacts-for-repo': (state, { query }) =>
    artifacts(
      state,
      state.artifacts.filter(({ name }) => query.name === undefined || name === query.name),
    ),
  'actions/get-artifact': (state, { path }) => {
    const one = state.artifacts.find(({ id }) => id === Number(path.artifact_id));
    return one === undefined ? missing : { status: 200, json: artifact(state, one) };
  },
  'actions/download-artifact': (state, { path }) => {
    const one = state.artifacts.find(({ id }) => id === Number(path.artifact_id));
    if (one === undefined) return missing;
    if (one.expired) return { status: 410, json: { message: 'Artifact has expired', status: '410' } };
    return { status: 302, headers: { location: `${state.files}/artifacts/${one.id}` } };
  },
  'git/get-ref': getReference,
  'git/create-ref': (state, { body }) => {
    const name = String(body.ref).replace(/^refs\//, '');
    const no = refusedReference(state, name);
    if (no !== undefined) return no;
    state.refs.set(name, String(body.sha));
    return { status: 201, json: reference(state, name, String(body.sha)) };
  },
  'repos/get': (state) => ({
    status: 200,
    json: { ...sampleOf('full-repository'), full_name: state.repository, default_branch: state.defaultBranch },
  }),
  'repos/create-attestation': (state, { body }) => {
    const id = state.nextId();
    const payload = (body.bundle as { dsseEnvelope?: { payload?: string } } | undefined)?.dsseEnvelope?.payload ?? '';
    state.attestations.push({ id, bundle: body.bundle, digests: subjects(payload) });
    return { status: 201, json: { id } };
  },
  'repos/list-attestations': (state, { path }) => {
    const found = state.attestations.filter(({ digests }) => digests.includes(path.subject_digest ?? ''));
    return { status: 200, json: { attestations: found.map(({ bundle }) => ({ bundle, repository_id: 1 })) } };
  },
  'code-scanning/upload-sarif': (state, { body }) => {
    state.sarifs.push(body);
    const id = createHash('sha1').update(JSON.stringify(body)).digest('hex');
    return { status: 202, json: { id, url: state.at(`code-scanning/sarifs/${id}`) } };
  },
  'code-scanning/get-sarif': () => ({ status: 200, json: { processing_status: 'complete' } }),
};

/** Digests of an in-toto statement's subjects: `sha256:...`. */
function subjects(payload: string): readonly string[] {
  try {
    const statement = JSON.parse(Buffer.from(payload, 'base64').toString()) as {
      subject?: { digest?: { sha256?: string } }[];
    };
    return (statement.subject ?? []).map(({ digest }) => `sha256:${digest?.sha256}`);
  } catch {
    return [];
  }
}
