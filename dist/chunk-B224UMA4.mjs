import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  parseMirrors
} from "./chunk-VFEDFT6P.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/publish/registry-inputs.ts
function registryInputs(inputs, http) {
  const { insecureRegistries, registryMirrors, githubToken } = inputs;
  return {
    http,
    insecureRegistries,
    mirrors: parseMirrors(registryMirrors),
    ...githubToken === "" ? {} : { githubToken }
  };
}
__name(registryInputs, "registryInputs");

// src/pipeline/publish/push/push-choice.ts
var ATTACHABLE = ["report", "sbom", "scan"];
function choosePush(inputs, images, github) {
  const attach = readAttach(inputs.attach);
  if (!inputs.push && !inputs.pushByDigest) return { kind: "none" };
  const homeless = images.find(({ repositories = [] }) => repositories.length === 0);
  if (images.length === 0 || homeless !== void 0) {
    throw new Failure({
      code: "invalid-input",
      message: `push: ${homeless === void 0 ? "there is no image to push" : `the image ${homeless.name} has no tags, so nobody knows where to`}.`,
      fix: homeless === void 0 ? "Add a linux platform: no image is made without one." : "Set tags (ghcr.io/acme/app:1.2.3), or repositories, in which rules give tags."
    });
  }
  if (github?.pullRequest?.fork === true)
    return skipped("A pull request from a fork pushes nothing: its code is anybody’s, and its token may not write.");
  if (github?.pullRequest !== void 0 && !inputs.pushOnPullRequest)
    return skipped("push is on, but this is a pull request, which pushes nothing unless push-on-pull-request is set.");
  const byDigest = inputs.pushByDigest;
  if (!byDigest && images.every(({ tags }) => tags.length === 0))
    return skipped("No rule in tags gives a tag for this event, so nothing is pushed.", "warning");
  return { kind: "push", byDigest, attach };
}
__name(choosePush, "choosePush");
function afterGate(choice, inputs, failed) {
  if (choice.kind !== "push" || !failed || inputs.pushOnFailedGate === "always") return choice;
  if (inputs.pushOnFailedGate === "by-digest") return { ...choice, byDigest: true };
  return skipped(
    "A gate said no, so nothing was pushed. push-on-failed-gate: by-digest pushes it without a tag, to look at."
  );
}
__name(afterGate, "afterGate");
function skipped(message, level = "notice") {
  return { kind: "skipped", notice: { level, code: "push-skipped", message } };
}
__name(skipped, "skipped");
function readAttach(words) {
  if (words.length === 1 && words[0] === "none") return [];
  return words.map((word) => {
    const found = ATTACHABLE.find((each) => each === word);
    if (found !== void 0) return found;
    throw new Failure({
      code: "invalid-input",
      message: `attach: "${word.slice(0, 100)}" cannot be attached.`,
      fix: `Use some of ${ATTACHABLE.join(", ")}, or none.`
    });
  });
}
__name(readAttach, "readAttach");

export {
  registryInputs,
  choosePush,
  afterGate
};
