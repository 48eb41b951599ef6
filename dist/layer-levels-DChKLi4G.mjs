import "./rolldown-runtime-FwyLars3.mjs";
import { H as allDone } from "./names-BO2WAwaj.mjs";
import { Y as formatPlatform } from "./start-Cs8qjoYe.mjs";
// src/pipeline/build/layer-levels.ts
async function measureLevels({ images: plans }, images, useCache, runtime) {
	const { measureAlternatives } = await import("./alternatives-DWVZsxWa.mjs");
	const { default: pLimit } = await import("./p-limit-BwU0JrRH.mjs");
	const inTurn = pLimit(1);
	const found = new Map();
	const one = async (image, platform) => {
		const step = runtime.progress.start("levels", formatPlatform(platform.platform));
		for (const layer of platform.layers) {
			if (layer.part === "base" || found.has(layer.diffId)) continue;
			const alternatives = await measureAlternatives(layer, {
				layout: image.layout,
				compression: plans.find(({ name }) => name === image.name)?.compression,
				cpus: runtime.host.cpus,
				...useCache ? { cache: { directory: runtime.cacheDirectory } } : {},
				signal: runtime.signal
			});
			found.set(layer.diffId, alternatives);
		}
		step.done();
	};
	await allDone(images.flatMap((image) => image.platforms.map((platform) => inTurn(() => one(image, platform)))));
	return found;
}
export { measureLevels };
