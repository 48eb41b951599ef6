import { readFile } from 'node:fs/promises';
import { inputsOf } from '../../config/configuration.ts';
import type { Configuration } from '../../config/inputs.ts';
import type { Environment } from '../../model/runtime.ts';
import { changedImages, type ImageParts } from '../../source/changed-images.ts';
import { isDirectorySource } from '../../source/find/locate.ts';
import { comparisonOf } from '../../source/git/changed-files.ts';
import type { Session } from '../session/session.ts';
import { mainsOf } from './make-plan.ts';
import { prepareWorkbench } from './prepare.ts';

const EVENT_LIMIT = 26 << 20;

/**
 * The output `matrix`: the images of the configuration file that this change touches, in their order, for
 * `strategy.matrix`. Each source is asked for itself, so that a monorepo of several modules has one matrix.
 */
export async function changeMatrix(
  configuration: Configuration,
  session: Session,
): Promise<{ readonly include: readonly { readonly image: string }[] }> {
  const { runtime } = session;
  const comparison = comparisonOf(runtime.env.GITHUB_EVENT_NAME ?? '', await readEvent(runtime.env));
  const units = configuration.images.map((image) => ({ name: image.name, inputs: inputsOf(configuration, image) }));
  const touched = new Set<string>();
  for (const source of new Set(units.map(({ inputs }) => inputs.source))) {
    const own = units.filter(({ inputs }) => inputs.source === source);
    if (!isDirectorySource(source)) {
      for (const { name } of own) touched.add(name);
      continue;
    }
    const workbench = await prepareWorkbench(
      { ...configuration, inputs: { ...configuration.inputs, source } },
      session,
    );
    const parts = await Promise.all(
      own.map(
        async ({ name, inputs }): Promise<ImageParts> => ({
          name,
          mains: await mainsOf(inputs, workbench, session),
          tags: inputs.buildTags,
          files: [...inputs.include.map((line) => line.split(':')[0] ?? ''), ...inputs.extraCaCertificates],
        }),
      ),
    );
    const names = await changedImages(workbench.source, parts, comparison, { go: workbench.go, context: runtime });
    for (const name of names) touched.add(name);
  }
  return { include: units.filter(({ name }) => touched.has(name)).map(({ name }) => ({ image: name })) };
}

async function readEvent(env: Environment): Promise<unknown> {
  const text = await readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8').catch(() => '{}');
  try {
    return text.length > EVENT_LIMIT ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
