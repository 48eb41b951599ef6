import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/publish/release-wish.ts
var NOTHING = { files: false };
function releaseWish({ inputs, origins }, github, revision) {
  if (inputs.release === false) return NOTHING;
  const files = origins["archive-format"] !== void 0;
  const runTag = github?.release?.tag ?? (github?.ref.startsWith("refs/tags/") ? github.ref.slice(10) : void 0);
  if (inputs.release === true) {
    const described = revision.versionOrigin === "tag" ? revision.version : void 0;
    const tag = [inputs.releaseTag, runTag, described].find((one) => one !== void 0 && one !== "");
    if (tag === void 0) throw noTag();
    return { files: true, publish: { tag: checkTag(tag), asked: true } };
  }
  const ours = github?.event === "release" || revision.versionOrigin === "ref";
  if (github === void 0 || runTag === void 0 || !ours || !isVersionTag(runTag)) return { files };
  return { files: true, publish: { tag: checkTag(inputs.releaseTag || runTag), asked: false } };
}
__name(releaseWish, "releaseWish");
function isVersionTag(tag) {
  return /(^|\/)v?\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(tag);
}
__name(isVersionTag, "isVersionTag");
function checkTag(tag) {
  if (tag.length <= 255 && /^[0-9A-Za-z._+/-]+$/.test(tag) && !tag.startsWith("-")) return tag;
  throw new Failure({
    code: "invalid-input",
    message: `release-tag: "${tag}" is not valid.`,
    fix: "A tag is made of letters, digits and . _ + / -."
  });
}
__name(checkTag, "checkTag");
function noTag() {
  return new Failure({
    code: "invalid-input",
    message: "release: true, but this run is for no tag.",
    fix: "Run it on the push of a tag, or name the tag with release-tag."
  });
}
__name(noTag, "noTag");

export {
  releaseWish
};
