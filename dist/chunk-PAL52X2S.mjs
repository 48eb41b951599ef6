import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/github/artifact.ts
import { dirname } from "node:path";
function artifactsAvailable(env) {
  return (env.ACTIONS_RUNTIME_TOKEN ?? "") !== "" && (env.ACTIONS_RESULTS_URL ?? "") !== "";
}
__name(artifactsAvailable, "artifactsAvailable");
async function uploadArtifact(request, runtime) {
  const [first] = request.files;
  if (first === void 0) return void 0;
  if (!artifactsAvailable(runtime.env)) return told("this runner offers no artifact service", request, runtime);
  try {
    const { DefaultArtifactClient } = await import("./chunk-H2ZKLYOW.mjs");
    const options = request.retentionDays === void 0 ? {} : { retentionDays: request.retentionDays };
    const upload = new DefaultArtifactClient().uploadArtifact(
      request.name,
      [...request.files],
      dirname(first),
      options
    );
    const { id, size } = await upload;
    return id === void 0 ? told("the service gave it no number", request, runtime) : { id, size: size ?? 0 };
  } catch (error) {
    return told(error instanceof Error ? error.message : String(error), request, runtime);
  }
}
__name(uploadArtifact, "uploadArtifact");
function told(reason, request, runtime) {
  runtime.log.notice({
    level: "notice",
    code: "artifact-not-uploaded",
    message: `The artifact ${request.name} was not uploaded: ${reason.split("\n")[0]}..`
  });
  return void 0;
}
__name(told, "told");
export {
  artifactsAvailable,
  uploadArtifact
};
