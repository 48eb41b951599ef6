import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

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
__name(plainBuild, "plainBuild");

export {
  plainBuild
};
