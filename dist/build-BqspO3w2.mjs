import "./rolldown-runtime-FwyLars3.mjs";
import { Y as formatPlatform, vt as copyFileWhole } from "./start-Cs8qjoYe.mjs";
import { qn as blobPath, v as imagePlatform } from "./body-D-Qc5rZc.mjs";
import { n as requireAble } from "./limits-BHrJD6Id.mjs";
import { n as buildCall } from "./arguments-r1kZ-PBe.mjs";
import { t as buildImage } from "./build-image-CmqJwUk9.mjs";
import { t as plainBuild } from "./build-request-DkgotixH.mjs";
const { join } = process.getBuiltinModule("node:path");
const { mkdir, symlink } = process.getBuiltinModule("node:fs/promises");
// src/engine/buildx/host/annotations.ts
function buildkitAnnotations(annotations, index) {
	return Object.entries(annotations).flatMap(([name, value]) => {
		const [, types = "index,manifest", key = name] = PREFIX.exec(name) ?? [];
		const kept = types.split(",").filter((type) => index || /^manifest(\[|$)/.test(type));
		return kept.length === 0 ? [] : [`${kept.join(",")}:${key}=${value}`];
	});
}
const PREFIX = /^((?:index|manifest|manifest-descriptor)(?:\[[^\]]*\])?(?:,[^:]*)?):(.+)$/;
// src/engine/buildx/host/build.ts
const OUR_CONTEXT = "go-slim-image";
async function buildHost(request, builder, runtime) {
	const { image, plan } = request;
	const platforms = image.platforms.map(({ platform }) => formatPlatform(imagePlatform(platform)));
	const attested = request.provenance !== "false" || request.sbom !== "false";
	requireAble(builder, {
		platforms,
		ociExport: true,
		namedContexts: true,
		cacheExport: request.cacheTo.some((cache) => !cache.includes("type=inline")),
		attestations: attested
	});
	const folder = join(runtime.scratchDirectory, "host", image.name);
	const context = await contextOf(image, folder);
	const call = (invocation) => ({
		...buildCall({
			...plainBuild("-"),
			buildContexts: [context],
			annotations: buildkitAnnotations(plan.annotations, invocation.platforms.length > 1 || attested),
			tags: request.outputs.length === 0 ? [] : plan.tags
		}, invocation, builder.name, runtime.env),
		stdin: `FROM ${OUR_CONTEXT}\n`,
		...request.oneOfSeveral ? { label: image.name } : {}
	});
	const env = {
		...request.env,
		SOURCE_DATE_EPOCH: String(plan.epoch)
	};
	const build = {
		...request,
		name: image.name,
		platforms,
		attributes: [],
		env,
		call
	};
	const layout = join(folder, "joined");
	return settle(image, await buildImage(build, builder, layout, runtime), layout, runtime);
}
async function contextOf({ layout, index }, folder) {
	await mkdir(folder, { recursive: true });
	let path = layout;
	if (/[:@]/.test(layout)) {
		path = join(folder, "ours");
		await symlink(layout, path);
	}
	return `${OUR_CONTEXT}=oci-layout://${path}@${index.digest}`;
}
async function settle(image, built, layout, runtime) {
	const attested = built.attestations.length > 0;
	const whole = image.platforms.length > 1 && !attested;
	const ours = whole ? image.index.digest : image.platforms.map(({ manifest }) => manifest.digest).join(", ");
	const theirs = whole ? built.index.digest : built.manifests.map(({ descriptor }) => descriptor.digest).join(", ");
	if (ours !== theirs) {
		const message = `${image.name}: ${difference(image, built)} (${ours}, and BuildKit's ${theirs}). The output folder holds ours; what outputs sends elsewhere is BuildKit's.`;
		runtime.log.notice({
			level: "warning",
			code: "builder-differs",
			message
		});
		return image;
	}
	if (!attested) return image;
	const blobs = built.attestations.flatMap(({ manifest, blobs: inner }) => [manifest, ...inner]);
	for (const { digest } of [built.index, ...blobs]) await copyFileWhole(blobPath(layout, digest), blobPath(image.layout, digest));
	return {
		...image,
		index: built.index,
		attestations: built.attestations
	};
}
function difference(image, built) {
	const unpacked = image.platforms.map(({ layers }) => layers.map(({ diffId }) => diffId).join());
	return built.manifests.every(({ facts }, index) => facts.diffIds.join() === unpacked[index]) ? "the builder holds these layers in another compression from an earlier build and gave that one back" : "BuildKit made another image of ours, since its version writes image JSON otherwise";
}
export { buildHost as n, OUR_CONTEXT as t };
