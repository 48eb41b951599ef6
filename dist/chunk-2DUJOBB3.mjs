import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  isDirectorySource
} from "./chunk-WR6AOJ3G.mjs";
import {
  readSecrets
} from "./chunk-7NBMKITH.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build/buildx/dockerfile-request.ts
import { basename, join, relative, resolve } from "node:path";
function dockerfileBuild(inputs, places) {
  const context = contextOf(inputs, places);
  const at = /* @__PURE__ */ __name((path) => resolve(places.workingDirectory, path), "at");
  const { file, target, network, shmSize, cgroupParent } = inputs;
  return {
    context,
    ...file === "" ? {} : { file: isAddress(context) ? file : at(file) },
    ...target === "" ? {} : { target },
    ...network === "" ? {} : { network },
    ...shmSize === "" ? {} : { shmSize },
    ...cgroupParent === "" ? {} : { cgroupParent },
    buildArgs: inputs.buildArgs,
    buildContexts: inputs.buildContexts.map((line) => absoluteContext(line, at)),
    secrets: readSecrets(inputs, at),
    ssh: inputs.ssh,
    addHosts: inputs.addHosts,
    noCache: inputs.noCache,
    noCacheFilters: inputs.noCacheFilters,
    pull: inputs.pull,
    ulimits: inputs.ulimit,
    allow: inputs.allow,
    labels: inputs.labels,
    annotations: inputs.annotations,
    // References are given by whoever pushes: what BuildKit itself writes elsewhere (outputs) names them in `name=`.
    tags: []
  };
}
__name(dockerfileBuild, "dockerfileBuild");
function bakeRequest(inputs, places) {
  return {
    files: inputs.bakeFile.map((file) => isAddress(file) ? file : resolve(places.workingDirectory, file)),
    targets: inputs.targets,
    set: inputs.set,
    allow: inputs.allow,
    noCache: inputs.noCache,
    pull: inputs.pull
  };
}
__name(bakeRequest, "bakeRequest");
function contextOf(inputs, places) {
  if (isAddress(inputs.context)) return inputs.context;
  return resolve(places.workingDirectory, inputs.context === "" ? sourceFolder(inputs) : inputs.context);
}
__name(contextOf, "contextOf");
function sourceFolder({ source }) {
  if (isDirectorySource(source)) return source;
  throw new Failure({
    code: "invalid-input",
    message: `source: "${source}" is a module at a version, and a Dockerfile is built from a folder.`,
    fix: "Leave source out, or name a folder."
  });
}
__name(sourceFolder, "sourceFolder");
function shownDockerfile(file, context, places) {
  const path = file ?? (isAddress(context) ? "Dockerfile" : join(context, "Dockerfile"));
  const inside = relative(places.workingDirectory, path);
  return (inside.startsWith("..") ? path : inside).replaceAll("\\", "/");
}
__name(shownDockerfile, "shownDockerfile");
function imageNameOf({ imageName }, context) {
  if (imageName !== "") return imageName;
  const last = basename(context.replace(/[#?].*$/, "").replace(/\.git$/, ""));
  const name = last.replace(/[^0-9A-Za-z._-]/g, "-").replace(/^[^0-9A-Za-z]+/, "");
  return name === "" ? "image" : name.slice(0, 100);
}
__name(imageNameOf, "imageNameOf");
function isAddress(context) {
  return /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}
__name(isAddress, "isAddress");
function absoluteContext(line, at) {
  const cut = line.indexOf("=");
  if (cut < 1) {
    throw new Failure({
      code: "invalid-input",
      message: `build-contexts: "${line}" is not name=context.`,
      fix: "Write for example base=docker-image://alpine:3.24 or shared=../shared."
    });
  }
  const [name, value] = [line.slice(0, cut), line.slice(cut + 1)];
  if (value.startsWith("oci-layout://")) return `${name}=oci-layout://${at(value.slice("oci-layout://".length))}`;
  return /^[a-z][a-z0-9+-]*:/.test(value) || isAddress(value) ? line : `${name}=${at(value)}`;
}
__name(absoluteContext, "absoluteContext");

export {
  dockerfileBuild,
  bakeRequest,
  sourceFolder,
  shownDockerfile,
  imageNameOf,
  isAddress
};
