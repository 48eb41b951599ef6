import "./rolldown-runtime-FwyLars3.mjs";
// src/engine/buildx/dockerfile/build-request.ts
function plainBuild(context) {
	return {
		context,
		buildArgs: [],
		buildContexts: [],
		secrets: [],
		ssh: [],
		addHosts: [],
		noCache: false,
		noCacheFilters: [],
		pull: false,
		ulimits: [],
		allow: [],
		labels: [],
		annotations: [],
		tags: []
	};
}
export { plainBuild as t };
