import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  commentKey
} from "./chunk-2BYUCMDD.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/publish/report-origin.ts
function reportOrigin(github, inputs) {
  if (github === void 0 || github.repository === "") return void 0;
  const { repository, runId = 0, runAttempt = 1, event, ref, pullRequest } = github;
  const known = pullRequest !== void 0 && pullRequest.headSha !== "" && pullRequest.baseSha !== "";
  const { number, headSha, baseSha, baseRef } = pullRequest ?? { number: 0, headSha: "", baseSha: "", baseRef: "" };
  return {
    repository,
    runId,
    runAttempt,
    event,
    ref,
    commentKey: commentKey(inputs),
    ...known ? { pullRequest: { number, headSha, baseSha, baseRef } } : {}
  };
}
__name(reportOrigin, "reportOrigin");

export {
  reportOrigin
};
