import { createHash } from 'node:crypto';
import { asset, release } from './objects.ts';
import {
  type Answer,
  type Call,
  type GithubState,
  type Handler,
  invalid,
  missing,
  refused,
  type StoredRelease,
} from './state.ts';

/** As GitHub writes names down: what is not letter, digit, `.`, `_` or `-` becomes a point. */
export function storedName(name: string): string {
  return name.replace(/[^0-9A-Za-z._-]+/g, '.').replace(/^\.+|\.+$/g, '');
}

function withRelease(state: GithubState, call: Call, then: (one: StoredRelease) => Answer): Answer {
  const found = state.releases.find(({ id }) => id === Number(call.path.release_id));
  return found === undefined ? missing : then(found);
}

/** A published immutable release keeps its assets and its tag for ever. */
const FROZEN = 'Cannot modify the assets of an immutable release';

function publish(state: GithubState, one: StoredRelease): void {
  one.draft = false;
  one.immutable = state.immutableReleases;
}

const create: Handler = (state, { body }) => {
  const tag = String(body.tag_name);
  // Several drafts may name one tag; a published release has it alone.
  if (body.draft !== true && state.releases.some((one) => one.tag === tag && !one.draft))
    return invalid('Release', 'tag_name', 'already_exists');
  const made: StoredRelease = {
    ...{ id: state.nextId(), tag, commitish: String(body.target_commitish ?? state.defaultBranch) },
    ...{ name: String(body.name ?? tag), body: String(body.body ?? ''), prerelease: body.prerelease === true },
    ...{ draft: true, immutable: false, assets: [] },
  };
  if (body.draft !== true) publish(state, made);
  state.releases.unshift(made);
  return { status: 201, json: release(state, made) };
};

const update: Handler = (state, call) =>
  withRelease(state, call, (one) => {
    const { body } = call;
    if (one.immutable && body.tag_name !== undefined && body.tag_name !== one.tag)
      return refused('Cannot change the tag of an immutable release');
    if (body.draft === false && one.draft) {
      const tag = String(body.tag_name ?? one.tag);
      if (state.releases.some((other) => other !== one && !other.draft && other.tag === tag))
        return invalid('Release', 'tag_name', 'already_exists');
      publish(state, one);
    }
    if (body.name !== undefined) one.name = String(body.name);
    if (body.body !== undefined) one.body = String(body.body);
    if (body.tag_name !== undefined) one.tag = String(body.tag_name);
    if (body.target_commitish !== undefined) one.commitish = String(body.target_commitish);
    if (body.prerelease !== undefined) one.prerelease = body.prerelease === true;
    return { status: 200, json: release(state, one) };
  });

const upload: Handler = (state, call) =>
  withRelease(state, call, (one) => {
    if (one.immutable) return refused(FROZEN);
    const name = storedName(call.query.name ?? '');
    if (one.assets.some((each) => each.name === name)) return invalid('ReleaseAsset', 'name', 'already_exists');
    const digest = `sha256:${createHash('sha256').update(call.bytes).digest('hex')}`;
    const contentType = String(call.headers['content-type'] ?? '');
    const made = { id: state.nextId(), name, state: 'uploaded' as const, contentType, bytes: call.bytes, digest };
    one.assets.push(made);
    return { status: 201, json: asset(state, made, one.tag) };
  });

function withAsset(
  state: GithubState,
  call: Call,
  then: (one: StoredRelease['assets'][number], of: StoredRelease) => Answer,
): Answer {
  const id = Number(call.path.asset_id);
  for (const of of state.releases) for (const one of of.assets) if (one.id === id) return then(one, of);
  return missing;
}

const removeAsset: Handler = (state, call) =>
  withAsset(state, call, (one, of) => {
    if (of.immutable) return refused(FROZEN);
    of.assets.splice(of.assets.indexOf(one), 1);
    return { status: 204 };
  });

const getAsset: Handler = (state, call) =>
  withAsset(state, call, (one, of) => {
    if (!String(call.headers.accept).includes('application/octet-stream'))
      return { status: 200, json: asset(state, one, of.tag) };
    return { status: 302, headers: { location: `${state.files}/assets/${one.id}` } };
  });

function single(state: GithubState, one: StoredRelease | undefined): Answer {
  return one === undefined ? missing : { status: 200, json: release(state, one) };
}

/** Releases and their assets. */
export const RELEASES: Readonly<Record<string, Handler>> = {
  'repos/create-release': create,
  'repos/update-release': update,
  'repos/delete-release': (state, call) =>
    withRelease(state, call, (one) => {
      state.releases.splice(state.releases.indexOf(one), 1);
      return { status: 204 };
    }),
  'repos/get-release': (state, call) => withRelease(state, call, (one) => single(state, one)),
  // Drafts have no tag yet: GitHub does not find them by it.
  'repos/get-release-by-tag': (state, { path }) =>
    single(
      state,
      state.releases.find((one) => one.tag === path.tag && !one.draft),
    ),
  'repos/get-latest-release': (state) =>
    single(
      state,
      state.releases.find((one) => !one.draft && !one.prerelease),
    ),
  'repos/list-releases': (state) => ({ status: 200, json: state.releases.map((one) => release(state, one)) }),
  'repos/list-release-assets': (state, call) =>
    withRelease(state, call, (one) => ({ status: 200, json: one.assets.map((each) => asset(state, each, one.tag)) })),
  'repos/upload-release-asset': upload,
  'repos/get-release-asset': getAsset,
  'repos/delete-release-asset': removeAsset,
  'repos/check-immutable-releases': (state) =>
    state.immutableReleases ? { status: 200, json: { enabled: true, enforced_by_owner: false } } : missing,
};
