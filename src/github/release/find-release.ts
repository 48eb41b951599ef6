import type { GithubApi } from '../api/client.ts';
import { GithubFailure } from '../api/github-failure.ts';
import { whenFound, whenPermitted } from '../api/outcome.ts';
import { MARKER, type Release, type ReleaseRequest } from './release-request.ts';

/**
 * The release of a tag: the published one, else the oldest draft that names it. Drafts are not found by their tag, so
 * all releases are listed; their assets are listed of their own, since a release shows only the first of many.
 */
export async function findRelease(api: GithubApi, tag: string): Promise<Release | undefined> {
  const published = await whenFound(api.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }));
  if (published !== undefined) return withAllAssets(api, published);
  let draft: Release | undefined;
  for await (const release of api.items('GET /repos/{owner}/{repo}/releases', {}))
    if (release.tag_name === tag && (draft === undefined || release.id < draft.id)) draft = release;
  return draft === undefined ? undefined : withAllAssets(api, draft);
}

/** A release with all its assets. */
export async function withAllAssets(api: GithubApi, release: Release): Promise<Release> {
  const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
  return { ...release, assets: await api.all(route, { release_id: release.id }) };
}

/**
 * The release of a tag, made as a draft where there is none. A broken answer may hide that it was made: then it is
 * looked for, so that no second draft of the tag comes to be.
 */
export async function openRelease(api: GithubApi, request: ReleaseRequest): Promise<Release> {
  const found = await findRelease(api, request.tag);
  if (found !== undefined) return found;
  const notes = request.notes === undefined ? MARKER : `${request.notes.trimEnd()}\n\n${MARKER}\n`;
  const create = (): Promise<Release> =>
    api.request('POST /repos/{owner}/{repo}/releases', {
      tag_name: request.tag,
      ...(request.commit === undefined ? {} : { target_commitish: request.commit }),
      name: request.name,
      body: notes,
      draft: true,
      prerelease: request.prerelease,
      ...(request.notes === undefined ? { generate_release_notes: true } : {}),
    });
  try {
    return await create();
  } catch (error) {
    if (!(error instanceof GithubFailure) || error.problem !== 'unavailable') throw error;
    return (await findRelease(api, request.tag)) ?? (await create());
  }
}

/**
 * Whether immutable releases are on: they take assets only as drafts, and never change again. Undefined where this
 * token may not ask (a job's own never may); then it shows when the release is published.
 */
export async function immutableReleases(api: GithubApi): Promise<boolean | undefined> {
  const outcome = await whenPermitted(whenFound(api.request('GET /repos/{owner}/{repo}/immutable-releases', {})));
  if (!outcome.permitted) return undefined;
  return outcome.value?.enabled ?? false;
}
