import { runCommandLine } from '../pipeline/command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  workingDirectory: process.cwd(),
  platform: process.platform,
  arch: process.arch,
  stdout: process.stdout,
  stderr: process.stderr,
});
