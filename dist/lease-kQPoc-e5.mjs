import "./rolldown-runtime-FwyLars3.mjs";
import { B as once, R as begun } from "./start-Cs8qjoYe.mjs";
// src/pipeline/build/buildx/lease.ts
const noBuilder = {
	builder: () => Promise.reject(new Error("the embedded engine has no builder")),
	opened: () => void 0,
	caches: async () => [],
	release: async () => void 0
};
function prepareBuilder(inputs, runtime, keepForPost) {
	let made;
	let kept = Promise.resolve(false);
	let opened;
	let opening;
	let before;
	const open = async (tools, stage) => {
		const [{ builderRequest }, { openBuilder }] = await Promise.all([import("./builder-request-B5jy1b-S.mjs"), import("./open-C3jSx19w.mjs")]);
		const request = await builderRequest(inputs, runtime);
		const { command, version } = await findBuildx(inputs, tools, runtime);
		opened = await openBuilder(request, {
			command,
			version
		}, stage, { onMaking: (builder) => {
			made = builder;
			kept = keepForPost(builder);
		} });
		if (!opened.own) before = { size: begun(sizeOf(opened, stage)) };
		return opened;
	};
	return {
		builder: (tools, stage) => {
			opening ??= once(() => open(tools, stage));
			return opening();
		},
		opened: () => opened,
		async caches(stage) {
			if (opened === void 0 || before === void 0) return [];
			const wish = {
				keep: inputs.builderKeep,
				until: inputs.until
			};
			if (inputs.builder !== "" && wish.keep + wish.until !== "") {
				const { pruneCache } = await import("./disk-usage-Z2sXlwxp.mjs");
				await pruneCache(opened, wish, stage);
			}
			const started = performance.now();
			const [held, holds] = [await before.size, await sizeOf(opened, stage)];
			if (held === void 0 || holds === void 0) return [];
			const ms = Math.round(performance.now() - started);
			return [{
				name: `builder ${opened.name}`,
				restored: {
					bytes: held,
					ms: 0
				},
				saved: {
					bytes: holds,
					ms
				}
			}];
		},
		async release() {
			if (made === void 0 || await kept) return;
			const { removeBuilder } = await import("./remove-DGF8VMKL.mjs");
			const left = await removeBuilder(made, {
				...runtime,
				signal: new AbortController().signal
			});
			if (left === void 0) return;
			const message = `The builder ${made.name} could not be removed: ${left.split("\n").at(-1)}`;
			runtime.log.notice({
				level: "warning",
				code: "builder-left",
				message
			});
		}
	};
}
async function findBuildx(inputs, tools, runtime) {
	const { LOWEST, LOWEST_CALL, pluginPlaces } = await import("./places-cKl0ARv0.mjs");
	const lowest = inputs.file === "" && inputs.call === "" ? LOWEST : LOWEST_CALL;
	const { command, version } = await tools.buildx({
		lowest,
		places: pluginPlaces(runtime.env, runtime.host)
	});
	return {
		command,
		version,
		env: {}
	};
}
async function sizeOf(builder, runtime) {
	const { cacheSize } = await import("./disk-usage-Z2sXlwxp.mjs");
	return cacheSize(builder, runtime);
}
export { noBuilder as n, prepareBuilder as r, findBuildx as t };
