import { s as __toESM } from "./rolldown-runtime-FwyLars3.mjs";
import { ar as require_semver } from "./body-D-Qc5rZc.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
// src/engine/buildx/builder/limits.ts
var import_semver = __toESM(require_semver(), 1);
const SNAPSHOTTER = "org.mobyproject.buildkit.worker.snapshotter";
const NAMED_CONTEXTS = "0.10.0";
function limitsOf({ driver, nodes }) {
	const store = driver !== "docker" || nodes.every(({ labels }) => labels[SNAPSHOTTER] !== void 0);
	return {
		ociExport: store,
		severalPlatforms: store,
		cacheExport: store,
		attestations: store,
		namedContexts: nodes.every(({ version }) => hasNamedContexts(version)),
		wholeExport: nodes.length < 2
	};
}
function hasNamedContexts(version) {
	const parsed = import_semver.default.coerce(version);
	if (parsed === null) return true;
	return parsed.major === 0 ? import_semver.default.gte(parsed, NAMED_CONTEXTS) : parsed.major >= 23;
}
function missing({ limits }, wants) {
	return [
		...wants.platforms.length > 1 && !limits.severalPlatforms ? ["build several platforms at once"] : [],
		...wants.ociExport && !limits.ociExport ? ["export an OCI layout"] : [],
		...wants.namedContexts && !limits.namedContexts ? ["take named contexts"] : [],
		...wants.cacheExport && !limits.cacheExport ? ["export a cache"] : [],
		...wants.attestations && !limits.attestations ? ["make attestations"] : []
	];
}
function requireAble(builder, wants) {
	const lacks = missing(builder, wants);
	if (lacks.length === 0) return;
	const version = builder.nodes[0]?.version;
	const list = lacks.length === 1 ? lacks[0] : `${lacks.slice(0, -1).join(", ")} or ${lacks.at(-1)}`;
	throw new Failure({
		code: "builder-limited",
		message: `The builder ${builder.name} (driver ${builder.driver}${version === void 0 ? "" : `, ${version}`}) cannot ${list}.`,
		fix: "Turn on Docker's containerd image store, name another builder, or say driver: docker-container, which makes one for this run."
	});
}
export { requireAble as n, limitsOf as t };
