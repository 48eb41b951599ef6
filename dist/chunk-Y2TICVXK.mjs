import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/plan/tags/tag-facts.ts
function localFacts({ commit = "", epoch = 0, version, versionOrigin, dirty }) {
  const tagged = (versionOrigin === "tag" || versionOrigin === "ref") && !dirty;
  return {
    event: "",
    ref: tagged ? `refs/tags/${version}` : "",
    commit,
    defaultBranch: "",
    baseRef: "",
    version: tagged || versionOrigin === "input" ? version : "",
    now: epoch,
    committed: epoch
  };
}
__name(localFacts, "localFacts");

// src/pipeline/plan/tag-facts.ts
function tagFacts(github, revision, startedAt) {
  const local = { ...localFacts(revision), now: Math.floor(startedAt.getTime() / 1e3) };
  if (github === void 0) return local;
  const { event, ref, sha, defaultBranch = "", pullRequest } = github;
  const released = ref.startsWith("refs/tags/") && ["ref", "tag", "input"].includes(revision.versionOrigin);
  return {
    ...local,
    event,
    ref,
    commit: revision.commit ?? sha,
    defaultBranch,
    baseRef: pullRequest?.baseRef ?? "",
    // A commit that has a tag is not a release of it on a branch's push.
    version: released ? revision.version : ""
  };
}
__name(tagFacts, "tagFacts");

export {
  localFacts,
  tagFacts
};
