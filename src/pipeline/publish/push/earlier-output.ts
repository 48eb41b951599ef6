import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder } from '../../../files/folder.ts';
import { isDigest } from '../../../model/digest.ts';
import { Failure } from '../../../model/failure.ts';
import type { ImagePlan } from '../../../model/plan.ts';
import type { Report } from '../../../model/report.ts';
import type { PushableImage } from './pushable.ts';

/** What `push` found in a folder. */
export interface EarlierOutput {
  /** Absolute folder of the OCI layout. */
  readonly layout: string;
  readonly images: readonly PushableImage[];
  /** The references that each image was built for. */
  readonly names: readonly Pick<ImagePlan, 'name' | 'tags' | 'repositories'>[];
  /** Of our own output folder. */
  readonly report?: Report;
}

const REF_NAME = 'org.opencontainers.image.ref.name';
const INDEX_LIMIT = 4 << 20;

/**
 * Reads a folder that an earlier build filled, or any OCI layout. Throws `source-missing` when there is no such folder,
 * `layout-invalid` when it is neither, `invalid-input` when its report cannot be read.
 */
export async function readEarlierOutput(folder: string): Promise<EarlierOutput> {
  if (!(await isFolder(folder))) {
    throw new Failure({
      code: 'source-missing',
      message: `There is no folder ${folder} to push from.`,
      fix: 'Build first, or name the output folder of a build or an OCI layout.',
    });
  }
  const text = await readFile(join(folder, 'report.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return readLayout(folder);
  const [{ parseReport }, { reportedPushable }] = await Promise.all([
    import('../../../report/report-file.ts'),
    import('./pushable.ts'),
  ]);
  const report = parseReport(text, join(folder, 'report.json'));
  return {
    layout: join(folder, 'image'),
    images: report.images.map(reportedPushable),
    names: report.images.map(({ name, tags }) => ({ name, tags, repositories: tags })),
    report,
  };
}

async function readLayout(layout: string): Promise<EarlierOutput> {
  const file = join(layout, 'index.json');
  const refuse = (what: string): Failure =>
    new Failure({
      code: 'layout-invalid',
      message: `${layout} ${what}.`,
      fix: 'Name the output folder of a build, or a folder that holds oci-layout, index.json and blobs.',
    });
  const size = await stat(file).then(
    (facts) => facts.size,
    () => -1,
  );
  if (size < 0 || size > INDEX_LIMIT) throw refuse('is neither the output of a build nor an OCI layout');
  let manifests: unknown;
  try {
    manifests = (JSON.parse(await readFile(file, 'utf8')) as { manifests?: unknown } | null)?.manifests;
  } catch {
    throw refuse('has an index.json that is not JSON');
  }
  const images = (Array.isArray(manifests) ? manifests : []).flatMap((entry, index): PushableImage[] => {
    const { digest, mediaType, annotations } = (entry ?? {}) as Record<string, unknown>;
    if (typeof digest !== 'string' || !isDigest(digest) || typeof mediaType !== 'string') return [];
    const name = (annotations as Record<string, unknown> | undefined)?.[REF_NAME];
    return [
      { name: typeof name === 'string' ? name : `image ${index + 1}`, index: { digest, mediaType }, platforms: [] },
    ];
  });
  if (images.length === 0) throw refuse('is an OCI layout without an image');
  return { layout, images, names: images.map(({ name }) => ({ name, tags: [], repositories: [] })) };
}
