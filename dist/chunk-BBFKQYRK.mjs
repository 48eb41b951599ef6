import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  FOLDER_PREFIX
} from "./chunk-NKEYLLHO.mjs";
import {
  readFurtherNodes
} from "./chunk-HADGGVO5.mjs";
import "./chunk-Q6LHEN2O.mjs";
import "./chunk-GMCBDCBL.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build/buildx/builder-request.ts
import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
async function builderRequest(inputs, runtime) {
  const { builder: name, driver, buildkitdConfig, buildkitdConfigInline: text } = inputs;
  if (buildkitdConfig !== "" && text !== "") {
    throw new Failure({
      code: "invalid-input",
      message: "buildkitd-config and buildkitd-config-inline are both set, and a daemon has one configuration.",
      fix: "Leave one of them out."
    });
  }
  const further = await readFurtherNodes(inputs.append, driver === "" ? "remote" : driver);
  const first = firstNode(inputs, further.length > 0);
  const word = randomBytes(6).toString("hex");
  const parent = runtime.env.GITHUB_ACTIONS === "true" ? runtime.env.RUNNER_TEMP : void 0;
  return {
    name,
    driver,
    ...first === void 0 ? {} : { first },
    further,
    config: { file: buildkitdConfig === "" ? "" : resolve(runtime.workingDirectory, buildkitdConfig), text },
    newName: `go-slim-image-${word}`,
    folder: join(parent ?? runtime.scratchDirectory, `${FOLDER_PREFIX}${word}`)
  };
}
__name(builderRequest, "builderRequest");
function firstNode(inputs, appended) {
  const { driver, endpoint, driverOpts, nodePlatforms, buildkitdFlags, buildkitdConfig, buildkitdConfigInline } = inputs;
  const said = [driver, endpoint, buildkitdFlags, buildkitdConfig, buildkitdConfigInline].some((text) => text !== "");
  if (!said && driverOpts.length === 0 && nodePlatforms.length === 0 && !appended) return void 0;
  return { driverOptions: driverOpts, endpoint, platforms: nodePlatforms, buildkitdFlags };
}
__name(firstNode, "firstNode");
export {
  builderRequest
};
