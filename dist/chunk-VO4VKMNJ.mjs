import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_semver
} from "./chunk-5T5HP6XE.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/engine/buildx/builder/limits.ts
var import_semver = __toESM(require_semver(), 1);
var SNAPSHOTTER = "org.mobyproject.buildkit.worker.snapshotter";
var NAMED_CONTEXTS = "0.10.0";
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
__name(limitsOf, "limitsOf");
function hasNamedContexts(version) {
  const parsed = import_semver.default.coerce(version);
  if (parsed === null) return true;
  return parsed.major === 0 ? import_semver.default.gte(parsed, NAMED_CONTEXTS) : parsed.major >= 23;
}
__name(hasNamedContexts, "hasNamedContexts");
function missing({ limits }, wants) {
  return [
    ...wants.platforms.length > 1 && !limits.severalPlatforms ? ["build several platforms at once"] : [],
    ...wants.ociExport && !limits.ociExport ? ["export an OCI layout"] : [],
    ...wants.namedContexts && !limits.namedContexts ? ["take named contexts"] : [],
    ...wants.cacheExport && !limits.cacheExport ? ["export a cache"] : [],
    ...wants.attestations && !limits.attestations ? ["make attestations"] : []
  ];
}
__name(missing, "missing");
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
__name(requireAble, "requireAble");

export {
  limitsOf,
  requireAble
};
