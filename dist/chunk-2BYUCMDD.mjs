import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/model/artifact-name.ts
var DEFAULT_KEY = "default";
function reportArtifactName(artifactName, key) {
  return key === DEFAULT_KEY ? artifactName : `${artifactName}-${key}`;
}
__name(reportArtifactName, "reportArtifactName");

// src/model/comment-marker.ts
var LINE = /^<!-- go-slim-image v1 key=(?<key>[\w.-]{1,64})(?: head=(?<head>[0-9a-f]{40,64}) run=(?<run>\d{1,15})\.(?<attempt>\d{1,6}))? -->$/;
function isCommentKey(text) {
  return /^[\w.-]{1,64}$/.test(text) && !text.includes("--");
}
__name(isCommentKey, "isCommentKey");
function commentMarker({ key, head, run, attempt }) {
  return `<!-- go-slim-image v1 key=${key} head=${head} run=${run}.${attempt} -->`;
}
__name(commentMarker, "commentMarker");
function readCommentMarker(body) {
  const found = LINE.exec(
    body.trimEnd().split(/\r\n|\n|\r/).at(-1)?.trim() ?? ""
  )?.groups;
  if (found?.key === void 0) return void 0;
  return { key: found.key, head: found.head ?? "", run: Number(found.run ?? 0), attempt: Number(found.attempt ?? 0) };
}
__name(readCommentMarker, "readCommentMarker");

// src/pipeline/publish/comment-key.ts
function commentKey({ commentKey: given, image }) {
  if (given !== "") {
    if (isCommentKey(given)) return given;
    throw new Failure({
      code: "invalid-input",
      message: `comment-key: "${given}" has characters that do not belong there, or is longer than 64.`,
      fix: 'Use letters, digits, ".", "_" and single "-".'
    });
  }
  const names = image.join(".").replace(/[^\w.-]+/g, "_").replace(/-{2,}/g, "-").slice(0, 64);
  return names === "" ? DEFAULT_KEY : names;
}
__name(commentKey, "commentKey");

export {
  reportArtifactName,
  commentMarker,
  readCommentMarker,
  commentKey
};
