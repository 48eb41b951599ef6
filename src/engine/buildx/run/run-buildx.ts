import type { Runtime } from '../../../model/runtime.ts';
import { runChild } from '../../../process/run.ts';
import { TextTail } from '../../../process/tail.ts';
import type { Buildx, BuildxCall, BuildxResult } from '../types.ts';
import { openBuildSteps } from './build-steps.ts';
import { buildxEnvironment } from './environment.ts';
import { parseSolveStatus } from './rawjson.ts';
import { readFailure } from './read-failure.ts';

/** Commands that know `--progress`. */
const BUILDS = ['build', 'bake', 'prune', 'imagetools'];
const KEPT_TEXT = 256 << 10;

/**
 * Runs buildx and shows what BuildKit does as steps. Throws the failure that `readFailure` reads from what it said;
 * `exitCodes` other than 0 are taken as well where the caller knows what they mean.
 */
export async function runBuildx(
  call: BuildxCall,
  buildx: Buildx,
  runtime: Runtime,
  exitCodes: readonly number[] = [0],
): Promise<BuildxResult> {
  const steps = openBuildSteps(runtime.progress, call.label);
  const text = new TextTail(KEPT_TEXT);
  const progress = BUILDS.slice(0, 2).includes(call.argv[0] ?? '') ? ['--progress=rawjson'] : [];
  const [command = '', ...rest] = call.argv;
  try {
    const child = await runChild(
      {
        command: buildx.command,
        args: [command, ...progress, ...rest],
        env: buildxEnvironment(runtime.env, buildx.env, call.env),
        ...(call.cwd === undefined ? { cwd: runtime.workingDirectory } : { cwd: call.cwd }),
        ...(call.stdin === undefined ? {} : { stdin: call.stdin }),
        ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
        keepStderr: 4096,
        onStderrLine: (line) => {
          const status = parseSolveStatus(line);
          if (status !== undefined) return steps.take(status);
          text.push(Buffer.from(`${line}\n`));
          call.onText?.(line);
        },
      },
      runtime,
    );
    const stderr = text.text();
    if (child.exitCode === null || !exitCodes.includes(child.exitCode)) {
      throw readFailure({ call, buildx, child, stderr, steps });
    }
    steps.close();
    const { stdout, elapsedMs } = child;
    return { stdout, stderr, vertices: steps.vertices(), warnings: steps.warnings(), elapsedMs };
  } finally {
    steps.close('stopped');
  }
}
