import "./rolldown-runtime-FwyLars3.mjs";
import { a as readCaches } from "./arguments-r1kZ-PBe.mjs";
import { t as readAttestations } from "./attestations-DA_kwZ6A.mjs";
import { n as buildHost } from "./build-BqspO3w2.mjs";
import { R as begun, ot as isReleaseRun } from "./start-Cs8qjoYe.mjs";
import { Fn as finishLayout } from "./body-D-Qc5rZc.mjs";
const { resolve } = process.getBuiltinModule("node:path");
// src/pipeline/build/buildx/through-buildkit.ts
function throughBuildKit(engine, { context, images, tools, runtime }) {
	const builder = begun(images.watch(context.builder.builder(tools, runtime)));
	return {
		binaries: engine.binaries,
		async images() {
			const made = await engine.images();
			if (made.images.length === 0) return made;
			const { inputs } = context.configuration;
			const release = context.github !== void 0 && isReleaseRun(context.github);
			const compiled = context.choice.engine === "buildx" && context.choice.way === "buildkit";
			const caches = readCaches(compiled ? {
				cacheFrom: [],
				cacheTo: []
			} : inputs, runtime.env, release);
			const attestations = readAttestations(inputs.provenance, inputs.attests);
			for (const notice of caches.notices) runtime.log.notice(notice);
			const through = [];
			for (const [index, image] of made.images.entries()) {
				const plan = images.plan.images[index];
				if (plan === void 0) throw new Error("an image without a plan");
				const request = {
					image,
					plan,
					oneOfSeveral: made.images.length > 1,
					outputs: context.passedOutputs,
					...attestations,
					cacheFrom: caches.from,
					cacheTo: caches.to,
					env: caches.env,
					...inputs.metadataFile === "" ? {} : { metadataFile: resolve(runtime.workingDirectory, inputs.metadataFile) }
				};
				through.push(await buildHost(request, await builder, runtime));
			}
			if (through.some((image, index) => image !== made.images[index])) await finishLayout(through[0]?.layout ?? "", through.map((image, index) => ({
				image,
				tags: images.plan.images[index]?.tags ?? []
			})));
			return {
				...made,
				images: through
			};
		}
	};
}
export { throughBuildKit };
