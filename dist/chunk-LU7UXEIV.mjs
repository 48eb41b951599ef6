import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  fillTemplate,
  templateValues
} from "./chunk-BHQL753X.mjs";
import "./chunk-66CZNIGI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/plan/archive-name.ts
function archiveNames(template, facts) {
  return ({ plan: { main, platform } }) => {
    const values = templateValues({ ...facts, env: [] }, platform);
    return fillTemplate(template, { ...values, Binary: main.binaryName, ProjectName: main.binaryName }, "archive-name");
  };
}
__name(archiveNames, "archiveNames");
export {
  archiveNames
};
