import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  childEnvironment,
  runChild
} from "./chunk-GMCBDCBL.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/source/git.ts
var PASS = [
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CONFIG_COUNT",
  "SSH_AUTH_SOCK"
];
async function git(cwd, args, context) {
  const result = await runGit(cwd, args, context);
  return result.exitCode === 0 ? result.stdout : void 0;
}
__name(git, "git");
async function runGit(cwd, args, context) {
  const pass = [...PASS, ...numberedConfiguration(context.env)];
  const env = childEnvironment(context.env, {
    pass,
    set: { GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" }
  });
  const hardened = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", ...args];
  return runChild({ command: "git", args: hardened, env, cwd }, context);
}
__name(runGit, "runGit");
function numberedConfiguration(env) {
  return Object.keys(env).filter((name) => /^GIT_CONFIG_(KEY|VALUE)_\d+$/.test(name));
}
__name(numberedConfiguration, "numberedConfiguration");

export {
  git,
  runGit
};
