import "./rolldown-runtime-FwyLars3.mjs";
import { t as buildImage } from "./build-image-CmqJwUk9.mjs";
import { Fn as finishLayout, _ as finishPlatform, g as finishImage } from "./body-D-Qc5rZc.mjs";
import { t as OUR_CONTEXT } from "./build-BqspO3w2.mjs";
import { t as lookInto } from "./assembled-C73T4zzj.mjs";
import { Nt as Failure, R as begun, Y as formatPlatform, ot as isReleaseRun } from "./start-Cs8qjoYe.mjs";
import { t as checkDockerfiles } from "./check-dockerfiles-CKjydpQN.mjs";
import { n as dockerfileImage } from "./dockerfile-images-Bk6EtdhI.mjs";
// src/engine/buildx/host/contexts.ts
const PARTS = {
	files: "rootfs",
	binary: "binary"
};
async function ourContexts(image, plan) {
	const contexts = [context(OUR_CONTEXT, image)];
	for (const [name, part] of Object.entries(PARTS)) {
		const platforms = [];
		for (const { platform, layers } of image.platforms) {
			const kept = layers.filter((layer) => layer.part === part);
			if (kept.length === 0) continue;
			const parts = {
				platform,
				base: scratch(platform),
				layers: kept,
				epoch: plan.epoch
			};
			platforms.push(await finishPlatform(image.layout, plan, parts));
		}
		if (platforms.length === image.platforms.length) contexts.push(context(`${OUR_CONTEXT}-${name}`, await finishImage(image.layout, plan, platforms)));
	}
	return contexts;
}
function context(name, { layout, index }) {
	return `${name}=oci-layout://${layout}@${index.digest}`;
}
function scratch(platform) {
	return {
		reference: "scratch",
		kind: "scratch",
		platform,
		layers: [],
		config: {},
		history: []
	};
}
// src/pipeline/build/buildx/over-dockerfile.ts
function overDockerfile(engine, { context, images, tools, runtime }) {
	const builder = begun(images.watch(context.builder.builder(tools, runtime)));
	return {
		binaries: engine.binaries,
		async images() {
			const made = await engine.images();
			const [ours, ...more] = made.images;
			const [plan] = images.plan.images;
			if (ours === void 0 || plan === void 0 || more.length > 0) throw notOne(made.images.length);
			const { configuration, github, passedOutputs } = context;
			const inputs = {
				...configuration.inputs,
				imageName: ours.name,
				platforms: plan.platforms.map(formatPlatform),
				buildContexts: [...configuration.inputs.buildContexts, ...await ourContexts(ours, plan)]
			};
			const origins = {
				...configuration.origins,
				platforms: "flag"
			};
			const release = github !== void 0 && isReleaseRun(github);
			const wanted = dockerfileImage({
				configuration: {
					...configuration,
					inputs,
					origins
				},
				epoch: plan.epoch,
				release,
				passedOutputs
			}, runtime);
			const [image] = wanted.images;
			if (image === void 0) throw new Error("a Dockerfile without an image");
			if (inputs.call !== "build") await checkDockerfiles(wanted, await builder, runtime);
			const built = await buildImage(image.build(await builder, plan.tags), await builder, ours.layout, runtime);
			const names = {
				image: ours.name,
				layout: ours.layout,
				origin: image.file
			};
			const { assembled } = await lookInto(built, names, runtime);
			await finishLayout(ours.layout, [{
				image: assembled,
				tags: plan.tags
			}]);
			return {
				...made,
				images: [assembled]
			};
		}
	};
}
function notOne(count) {
	return new Failure({
		code: "invalid-input",
		message: `file: the Dockerfile takes one image of the inputs as its context, and there are ${count}.`,
		fix: "Choose one command with packages, or set combine; with no linux platform there is no image."
	});
}
export { overDockerfile };
