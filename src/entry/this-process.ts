import type { ProcessFacts } from '../pipeline/session/open-console.ts';

/** The process that we are. */
export const thisProcess: ProcessFacts = {
  env: process.env,
  workingDirectory: process.cwd(),
  platform: process.platform,
  arch: process.arch,
  stdout: process.stdout,
  stderr: process.stderr,
};
