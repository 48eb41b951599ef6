import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  GithubFailure
} from "./chunk-PXSO2IPW.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/github/api/outcome.ts
async function whenPermitted(call) {
  try {
    return { permitted: true, value: await call };
  } catch (error) {
    if (!(error instanceof GithubFailure) || error.problem !== "not-permitted") throw error;
    return { permitted: false, permission: error.permission ?? "a valid token", failure: error };
  }
}
__name(whenPermitted, "whenPermitted");
async function whenFound(call) {
  try {
    return await call;
  } catch (error) {
    if (error instanceof GithubFailure && error.problem === "missing") return void 0;
    throw error;
  }
}
__name(whenFound, "whenFound");

export {
  whenPermitted,
  whenFound
};
