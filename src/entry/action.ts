import { runAction } from '../pipeline/action-command.ts';

process.exitCode = await runAction({
  env: process.env,
  workingDirectory: process.cwd(),
  platform: process.platform,
  arch: process.arch,
  stdout: process.stdout,
  stderr: process.stderr,
});
