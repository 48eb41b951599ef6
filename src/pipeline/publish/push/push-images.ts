import { Failure } from '../../../model/failure.ts';
import type { ImagePlan } from '../../../model/plan.ts';
import { formatBytes } from '../../../model/quantity.ts';
import type { Report } from '../../../model/report.ts';
import type { ReportPush } from '../../../model/report-run.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { type Destination, destinationName } from '../../../registry/push/destination.ts';
import { type LayoutImage, readLayoutImage } from '../../../registry/push/layout-image.ts';
import { type Pushed, pushImage } from '../../../registry/push/push.ts';
import type { AttachedArtifact } from '../../../registry/referrers/attach.ts';
import type { RegistryContext } from '../../../registry/session/context.ts';
import type { RegistrySession } from '../../../registry/session/session.ts';
import type { registryInputs } from '../registry-inputs.ts';
import { destinationsOf } from './destinations.ts';
import { KnownPlaces } from './mounts.ts';
import type { Attachable, PushChoice } from './push-choice.ts';
import type { PushableImage } from './pushable.ts';

/** What is pushed, once it lies in the output folder. */
export interface PushWork {
  readonly choice: Extract<PushChoice, { kind: 'push' }>;
  readonly images: readonly PushableImage[];
  readonly plans: readonly Pick<ImagePlan, 'name' | 'tags' | 'repositories'>[];
  /** Absolute folder of the OCI layout. */
  readonly layout: string;
  /** Where documents to be attached are; absent where there are none. */
  readonly documents?: { readonly report: Report; readonly output: string };
  /** MiB; 0 for one request. */
  readonly chunkMiB: number;
  readonly registries: ReturnType<typeof registryInputs>;
}

/** Pushes every image to its repositories, one after the other, and says what became of it. Throws what a push throws. */
export async function pushImages(work: PushWork, runtime: Runtime): Promise<readonly ReportPush[]> {
  const context: RegistryContext = { ...runtime, ...work.registries };
  const places = new KnownPlaces();
  const pushes: ReportPush[] = [];
  for (const image of work.images) {
    const plan = work.plans.find(({ name }) => name === image.name);
    const destinations = plan === undefined ? [] : destinationsOf(plan, work.choice.byDigest);
    const lying = await readLayoutImage(work.layout, image.index);
    places.addBases(image, runtime.workingDirectory, runtime.host.platform);
    for (const destination of destinations)
      pushes.push(await pushOne({ image, lying, destination, places, context }, work, runtime));
  }
  return pushes;
}

interface OnePush {
  readonly image: PushableImage;
  readonly lying: LayoutImage;
  readonly destination: Destination;
  readonly places: KnownPlaces;
  readonly context: RegistryContext;
}

async function pushOne(one: OnePush, work: PushWork, runtime: Runtime): Promise<ReportPush> {
  const { image, lying, destination, places, context } = one;
  const digests = lying.manifests.flatMap(({ blobs }) => blobs.map(({ digest }) => digest));
  const step = runtime.progress.start('push', destinationName(destination));
  let attached: readonly AttachedArtifact[] = [];
  try {
    const pushed = await pushImage(
      {
        image: lying,
        destination,
        mountFrom: places.of(digests, destination),
        ...(work.chunkMiB === 0 ? {} : { chunk: work.chunkMiB * 2 ** 20 }),
        attachAnyway: work.documents?.report.run.rebuild !== undefined,
        onProgress: (done, total) => step.update({ done, total, unit: 'bytes' }),
        beforeTags: async (session) => {
          attached = await attach(one, session, work, runtime);
        },
      },
      context,
    );
    places.addPushed(digests, destination);
    step.done(described(pushed));
    return reportOf(image, pushed, attached);
  } catch (error) {
    step.fail(error instanceof Error ? error.message : String(error));
    throw error;
  }
}

/** What a registry refuses to attach does not fail a push: the image is what counts. */
async function attach(
  { image, lying }: OnePush,
  session: RegistrySession,
  { choice, documents }: PushWork,
  runtime: Runtime,
): Promise<readonly AttachedArtifact[]> {
  const wanted: readonly Attachable[] = choice.attach;
  if (wanted.length === 0 || documents === undefined) return [];
  const [{ attachments }, { attachArtifacts }] = await Promise.all([
    import('./attachments.ts'),
    import('../../../registry/referrers/attach.ts'),
  ]);
  const artifacts = await attachments(image, lying, documents, wanted);
  try {
    return await attachArtifacts(artifacts, session);
  } catch (error) {
    runtime.signal.throwIfAborted();
    const said = error instanceof Failure ? (error.details ?? error.message) : (error as Error).message;
    runtime.log.notice({
      level: 'warning',
      code: 'attach-refused',
      message: `${destinationName(session.reference)} takes no SBOM, scan or report beside the image: ${said.split('\n')[0]}.`,
    });
    return [];
  }
}

/** `1.2.3, latest; 5.31 MB sent, 2 layers mounted`; what matters when it goes wrong is in the failure instead. */
function described({ tags, digest, changed, uploaded, mounted }: Pushed): string {
  const names = tags.length === 0 ? digest.slice(0, 19) : tags.map(({ tag }) => tag).join(', ');
  if (!changed && uploaded.count === 0) return `${names} as before`;
  const parts = [`${formatBytes(uploaded.bytes)} sent`, ...(mounted === 0 ? [] : [`${mounted} mounted`])];
  return `${names}, ${parts.join(', ')}`;
}

function reportOf(image: PushableImage, pushed: Pushed, attached: readonly AttachedArtifact[]): ReportPush {
  return {
    image: image.name,
    repository: destinationName(pushed),
    digest: pushed.digest,
    changed: pushed.changed,
    tags: pushed.tags,
    uploadedBlobs: pushed.uploaded.count,
    uploadedBytes: pushed.uploaded.bytes,
    mountedBlobs: pushed.mounted,
    existingBlobs: pushed.existing,
    attached,
  };
}
