import "./rolldown-runtime-FwyLars3.mjs";
import { t as whenFound } from "./outcome-mlHtY9d4.mjs";
import { tr as LARGEST_REPORT } from "./body-D-Qc5rZc.mjs";
// src/baseline/release.ts
function releasePlace(tag, api) {
	const name = `${api.repository}@${tag}`;
	return {
		source: "release",
		name,
		look: async () => {
			const found = await whenFound(tag === "latest" ? api.request("GET /repos/{owner}/{repo}/releases/latest", {}) : api.request("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag }));
			if (found === void 0) return { nothing: `there is no release ${name}` };
			const asset = found.assets.find((one) => /(^|[._-])report\.json$/.test(one.name));
			if (asset === void 0) return { nothing: `the release ${name} has no report.json` };
			const reference = `${api.repository}@${found.tag_name}`;
			if (asset.size > 33554432) return {
				reference,
				ref: found.tag_name,
				text: void 0
			};
			const bytes = await api.download("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: asset.id }, LARGEST_REPORT);
			return {
				reference,
				ref: found.tag_name,
				text: Buffer.from(bytes).toString("utf8")
			};
		}
	};
}
export { releasePlace };
