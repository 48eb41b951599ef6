import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  parseReference
} from "./chunk-4WIUH4ZI.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/mirrors/mirrors.ts
function parseMirrors(texts) {
  return texts.map((text) => {
    const cut = text.indexOf("=");
    const registry = cut < 0 ? "docker.io" : text.slice(0, cut).trim();
    const place = text.slice(cut + 1).trim().replace(/^https?:\/\//, "").replace(/\/+$/, "");
    const slash = place.indexOf("/");
    const host = slash < 0 ? place : place.slice(0, slash);
    const path = slash < 0 ? "" : `${place.slice(slash + 1)}/`;
    const named = isRegistry(registry) && isRegistry(host);
    if (!named || path !== "" && !isPath(path)) {
      throw new Failure({
        code: "invalid-input",
        message: `registry-mirrors: "${text.slice(0, 200)}" is not a mirror.`,
        fix: "Write HOST for a mirror of Docker Hub, or REGISTRY=HOST/PATH: ghcr.io=mirror.example/ghcr."
      });
    }
    return { registry: registry === "index.docker.io" ? "docker.io" : registry, host, path };
  });
}
__name(parseMirrors, "parseMirrors");
function isRegistry(host) {
  return parses(`${host}/x`) === host || host === "index.docker.io" && parses(`${host}/x`) === "docker.io";
}
__name(isRegistry, "isRegistry");
function isPath(path) {
  return parses(`localhost/${path}x`) === "localhost";
}
__name(isPath, "isPath");
function parses(text) {
  try {
    return parseReference(text).registry;
  } catch {
    return void 0;
  }
}
__name(parses, "parses");
function mirrorReferences(reference, mirrors) {
  return mirrors.filter(({ registry }) => registry === reference.registry).map(({ host, path }) => ({ ...reference, registry: host, repository: `${path}${reference.repository}` }));
}
__name(mirrorReferences, "mirrorReferences");

export {
  parseMirrors,
  mirrorReferences
};
