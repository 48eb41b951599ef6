import "./rolldown-runtime-FwyLars3.mjs";
import { t as GithubFailure } from "./github-failure-CSJOXVK1.mjs";
import { n as whenPermitted, t as whenFound } from "./outcome-mlHtY9d4.mjs";
// src/github/release/release-request.ts
const MARKER = "<!-- made by go-slim-image -->";
// src/github/release/find-release.ts
async function findRelease(api, tag) {
	const published = await whenFound(api.request("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag }));
	if (published !== void 0) return withAllAssets(api, published);
	let draft;
	for await (const release of api.items("GET /repos/{owner}/{repo}/releases", {})) if (release.tag_name === tag && (draft === void 0 || release.id < draft.id)) draft = release;
	return draft === void 0 ? void 0 : withAllAssets(api, draft);
}
async function withAllAssets(api, release) {
	const route = "GET /repos/{owner}/{repo}/releases/{release_id}/assets";
	return {
		...release,
		assets: await api.all(route, { release_id: release.id })
	};
}
async function openRelease(api, request) {
	const found = await findRelease(api, request.tag);
	if (found !== void 0) return found;
	const notes = request.notes === void 0 ? MARKER : `${request.notes.trimEnd()}\n\n${MARKER}\n`;
	const create = () => api.request("POST /repos/{owner}/{repo}/releases", {
		tag_name: request.tag,
		...request.commit === void 0 ? {} : { target_commitish: request.commit },
		name: request.name,
		body: notes,
		draft: true,
		prerelease: request.prerelease,
		...request.notes === void 0 ? { generate_release_notes: true } : {}
	});
	try {
		return await create();
	} catch (error) {
		if (!(error instanceof GithubFailure) || error.problem !== "unavailable") throw error;
		return await findRelease(api, request.tag) ?? await create();
	}
}
async function immutableReleases(api) {
	const outcome = await whenPermitted(whenFound(api.request("GET /repos/{owner}/{repo}/immutable-releases", {})));
	if (!outcome.permitted) return void 0;
	return outcome.value?.enabled ?? false;
}
export { MARKER as a, withAllAssets as i, immutableReleases as n, openRelease as r, findRelease as t };
