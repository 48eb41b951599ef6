import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/reference.ts
var COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
var LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
var HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
var TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
function parseReference(text, input = "base") {
  const refuse = /* @__PURE__ */ __name((why, fix) => {
    throw invalidReference(input, text, why, fix);
  }, "refuse");
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
  if (scheme !== void 0)
    refuse(`a reference has no ${scheme}`, `Write ${text.slice(scheme.length) || "host/name:tag"}.`);
  const [named = "", digest, more] = text.split("@");
  if (more !== void 0) refuse("it has two @");
  if (digest !== void 0 && !isDigest(digest))
    refuse(`"${digest}" is not a digest (sha256: and 64 lower-case hexadecimal digits)`);
  const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? void 0 : named.slice(colon + 1);
  if (tag !== void 0 && !TAG.test(tag))
    refuse(`"${tag}" is not a tag (letters, digits, "_", "." and "-", at most 128)`);
  const { registry, repository } = splitName(name, refuse);
  return {
    registry,
    repository,
    ...tag === void 0 ? digest === void 0 ? { tag: "latest" } : {} : { tag },
    ...digest === void 0 ? {} : { digest }
  };
}
__name(parseReference, "parseReference");
function splitName(name, refuse) {
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  const hasHost = slash > 0 && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
  const host = hasHost ? first : "docker.io";
  const path = hasHost ? name.slice(slash + 1) : name;
  if (!HOST.test(host)) refuse(`"${host}" is not a host`);
  if (path !== path.toLowerCase()) refuse("a repository is written in lower case", `Write ${name.toLowerCase()}.`);
  const wrong = path.split("/").find((component) => !COMPONENT.test(component));
  if (wrong !== void 0)
    refuse(wrong === "" ? "a part of its path is empty" : `"${wrong}" cannot be part of a repository's name`);
  if (/^[0-9a-f]{64}$/.test(name)) refuse("64 hexadecimal digits are an image id, not a name");
  const registry = host === "index.docker.io" ? "docker.io" : host;
  const repository = registry === "docker.io" && !path.includes("/") ? `library/${path}` : path;
  if (registry.length + repository.length + 1 > 255) refuse("it is longer than 255 characters");
  return { registry, repository };
}
__name(splitName, "splitName");
function invalidReference(input, text, why, fix) {
  return new Failure({
    code: "base-invalid",
    message: `Input ${input}: "${text}" is not an image reference: ${why}.`,
    fix: fix ?? "Write host/name:tag or host/name@sha256:..., for example gcr.io/distroless/static-debian13:nonroot."
  });
}
__name(invalidReference, "invalidReference");
function formatReference(reference) {
  const { registry, repository, tag, digest } = reference;
  return `${registry}/${repository}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
}
__name(formatReference, "formatReference");
function apiHost(registry) {
  return registry === "docker.io" ? "registry-1.docker.io" : registry;
}
__name(apiHost, "apiHost");

export {
  parseReference,
  formatReference,
  apiHost
};
