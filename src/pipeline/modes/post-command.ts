import { isAbsolute } from 'node:path';
import type { MadeBuilder } from '../../engine/buildx/builder/remove.ts';
import { keptForPost } from '../../github/post-state.ts';
import { openConsole, type ProcessFacts } from '../session/open-console.ts';

/**
 * The post step: removes the builder that the step made, also after it failed or was cancelled. Without one it says
 * nothing. A builder that cannot be removed is a warning, since the job is over.
 */
export async function runPost(process: ProcessFacts): Promise<number> {
  const made = readMade(keptForPost('builder', process.env));
  if (made === undefined) return 0;
  const console = openConsole(process, { action: true, quiet: false, verbose: process.env.INPUT_VERBOSE === 'true' });
  const { removeBuilder } = await import('../../engine/buildx/builder/remove.ts');
  const host = { platform: process.platform, arch: process.arch, cpus: 1 };
  const signal = new AbortController().signal;
  const left = await removeBuilder(made, { env: process.env, signal, log: console.log, host });
  if (left === undefined) console.print(`removed the builder ${made.name}`);
  else {
    const message = `The builder ${made.name} could not be removed: ${left.split('\n').at(-1)}`;
    console.log.notice({ level: 'warning', code: 'builder-left', message });
  }
  console.finish();
  return 0;
}

function readMade(text: string | undefined): MadeBuilder | undefined {
  try {
    const { name, driver, folder, command } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    const whole = [name, driver, folder, command].every((value) => typeof value === 'string' && value !== '');
    if (!whole || !isAbsolute(folder as string) || !isAbsolute(command as string)) return undefined;
    return { name, driver, folder, command } as MadeBuilder;
  } catch {
    return undefined;
  }
}
