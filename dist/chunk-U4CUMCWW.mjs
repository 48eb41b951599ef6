import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  githubContext,
  isDefaultBranchRun,
  isReleaseRun,
  readGithubContext
} from "./chunk-GCLM63FG.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  githubContext,
  isDefaultBranchRun,
  isReleaseRun,
  readGithubContext
};
