import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../../model/plan.ts';
import type { Runtime } from '../../../model/runtime.ts';
import type { EngineChoice } from '../../plan/engine-choice.ts';

/**
 * Names what lies there or was given and is not used: a Dockerfile beside the module, and inputs that workflows for
 * docker's actions have anyway.
 */
export async function tellUnused(choice: EngineChoice, source: Source, runtime: Pick<Runtime, 'log'>): Promise<void> {
  const { log } = runtime;
  const [first, ...more] = choice.unused;
  if (first !== undefined) {
    const what = [first, ...more].join(', ');
    const message = `${what}: not used, as the image is made from the inputs without BuildKit's steps. (engine: buildx or file would use it.)`;
    log.notice({ level: 'notice', code: 'input-unused', message });
  }
  const described = choice.engine === 'embedded' || choice.way === 'host' || choice.way === 'buildkit';
  if (!described || source.kind !== 'directory') return;
  const found = await stat(join(source.directory, 'Dockerfile')).catch(() => undefined);
  if (found?.isFile() !== true) return;
  const message =
    'Dockerfile: not used, as the inputs describe the image. file: Dockerfile builds it by buildx instead.';
  log.notice({ level: 'notice', code: 'dockerfile-unused', message, file: 'Dockerfile' });
}
