import { bakeCheckCall } from '../../../engine/buildx/bake/arguments.ts';
import { checkCall } from '../../../engine/buildx/dockerfile/arguments.ts';
import { type Checked, readBakeCheck, readCheck } from '../../../engine/buildx/dockerfile/check.ts';
import { runBuildx } from '../../../engine/buildx/run/run-buildx.ts';
import type { Builder } from '../../../engine/buildx/types.ts';
import { Failure } from '../../../model/failure.ts';
import type { Runtime } from '../../../model/runtime.ts';
import type { WantedImages } from './dockerfile-images.ts';

/**
 * Has BuildKit check the Dockerfiles before anything is built: each warning becomes a warning on its line. Throws
 * `dockerfile-failed` where one cannot be parsed. A builder that cannot check is told of and no obstacle.
 */
export async function checkDockerfiles(wanted: WantedImages, builder: Builder, runtime: Runtime): Promise<number> {
  const step = runtime.progress.start('check');
  try {
    const checked = await check(wanted, builder, runtime);
    const warnings = new Map(
      checked.flatMap(({ warnings: all }) => all).map((one) => [`${one.file}:${one.line} ${one.message}`, one]),
    );
    for (const { title, message, file, line } of warnings.values()) {
      runtime.log.notice({
        level: 'warning',
        code: 'dockerfile-check',
        message: title === undefined ? message : `${title}: ${message}`,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
      });
    }
    const broken = checked.find(({ error }) => error !== undefined)?.error;
    if (broken !== undefined) throw unreadable(broken);
    step.done(
      warnings.size === 0 ? 'nothing to say' : `${warnings.size} ${warnings.size === 1 ? 'warning' : 'warnings'}`,
    );
    return warnings.size;
  } catch (error) {
    step.fail('the Dockerfile cannot be read');
    throw error;
  }
}

async function check(wanted: WantedImages, builder: Builder, runtime: Runtime): Promise<readonly Checked[]> {
  const { dockerfile, bake, images } = wanted;
  const fileOf = (name: string): string => images.find((image) => image.name === name)?.file ?? name;
  // Warnings make buildx end with 1, as faults do; which it was stands in the JSON.
  const taken = [0, 1];
  const [first] = images;
  if (dockerfile !== undefined) {
    const call = checkCall(dockerfile, first?.build(builder, []).platforms ?? [], builder.name);
    return [
      readOr((text) => readCheck(text, first?.file ?? ''), await runBuildx(call, builder.buildx, runtime, taken)),
    ];
  }
  if (bake === undefined) return [];
  const call = bakeCheckCall(bake, builder.name, first?.build(builder, []).env ?? {});
  return readOr((text) => readBakeCheck(text, fileOf), await runBuildx(call, builder.buildx, runtime, taken));
}

/** Exit status 1 without JSON is a fault of the call itself. */
function readOr<T>(
  read: (text: string) => T,
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
): T {
  try {
    return read(stdout);
  } catch (cause) {
    throw new Failure({
      code: 'dockerfile-failed',
      message: 'The Dockerfile could not be checked.',
      fix: 'Look at what buildx says below; call: build builds without the check.',
      details: stderr,
      cause,
    });
  }
}

function unreadable({ message, file, line }: NonNullable<Checked['error']>): Failure {
  return new Failure({
    code: 'dockerfile-failed',
    message: `${file}${line === undefined ? '' : `, line ${line}`}: ${message}.`,
    fix: 'Correct the Dockerfile.',
    locations: file === undefined ? [] : [{ file, ...(line === undefined ? {} : { line }), message }],
  });
}
