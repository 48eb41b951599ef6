import pLimit from 'p-limit';
import { allDone } from '../../model/all-done.ts';
import type { Digest } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import type { RegistrySession } from '../session/session.ts';
import { BlobReader, makeBuffers, type ReadBuffers } from './blob-reader.ts';
import { type BegunUpload, begunBy, uploadBlob } from './upload.ts';

/** Blobs that are sent beside each other: as many as skopeo sends, one more than docker. */
const CONCURRENCY = 6;

/** A blob to be in the repository, and repositories of the same registry that may have it. */
export interface WantedBlob {
  readonly blob: Descriptor;
  readonly mountFrom: readonly string[];
}

/** What became of the blobs of a push. Bytes are those that were sent. */
export interface BlobTally {
  readonly uploaded: { readonly count: number; readonly bytes: number };
  readonly mounted: number;
  /** They were there already. */
  readonly existing: number;
}

/** What sending blobs needs beside the session. */
export interface BlobOptions {
  /** Absolute folder of the OCI layout. */
  readonly layout: string;
  readonly chunk?: number;
  readonly onProgress: (done: number, total: number) => void;
}

type Fate = 'existing' | 'mounted' | 'uploaded';

/**
 * Brings blobs into the repository, several beside each other: what is there stays, what may be mounted is, the rest is
 * sent. The largest begins first, so that none is left to go out alone at the end.
 */
export async function sendBlobs(
  wanted: readonly WantedBlob[],
  session: RegistrySession,
  options: BlobOptions,
): Promise<BlobTally> {
  const limit = pLimit(CONCURRENCY);
  const free: ReadBuffers[] = [];
  const sent = new Map<Digest, number>();
  const total = wanted.reduce((sum, { blob }) => sum + blob.size, 0);
  const tell = (blob: Descriptor, bytes: number): void => {
    sent.set(blob.digest, bytes);
    options.onProgress(
      [...sent.values()].reduce((sum, one) => sum + one, 0),
      total,
    );
  };
  const stop = { failed: false };
  const inTurn = [...wanted].sort((one, other) => other.blob.size - one.blob.size);
  const fates = await allDone<Fate[]>(
    inTurn.map((one) =>
      limit(async () => {
        if (stop.failed) return 'existing';
        const buffers = free.pop() ?? makeBuffers();
        try {
          const fate = await sendBlob(one, session, options, buffers, (bytes) => tell(one.blob, bytes));
          tell(one.blob, one.blob.size);
          return fate;
        } catch (error) {
          // The others end what they are at; none begins.
          stop.failed = true;
          throw error;
        } finally {
          free.push(buffers);
        }
      }),
    ),
  );
  const count = (fate: Fate): number => fates.filter((each) => each === fate).length;
  const bytes = inTurn.reduce((sum, { blob }, index) => sum + (fates[index] === 'uploaded' ? blob.size : 0), 0);
  return { uploaded: { count: count('uploaded'), bytes }, mounted: count('mounted'), existing: count('existing') };
}

async function sendBlob(
  { blob, mountFrom }: WantedBlob,
  session: RegistrySession,
  { layout, chunk }: BlobOptions,
  buffers: ReadBuffers,
  onSent: (bytes: number) => void,
): Promise<Fate> {
  if (await hasBlob(blob, session)) return 'existing';
  let begun: BegunUpload | undefined;
  for (const repository of mountFrom) {
    const answer = await mount(blob.digest, repository, session);
    if (answer === 'mounted') return 'mounted';
    begun = answer ?? begun;
    if (begun !== undefined) break;
  }
  const reader = new BlobReader(layout, blob, buffers);
  await uploadBlob(reader, session, { onSent, ...(chunk === undefined ? {} : { chunk }) }, begun);
  return 'uploaded';
}

/** OCI distribution specification 1.1, "Checking if content exists in the registry". */
export async function hasBlob(
  { digest, size }: Pick<Descriptor, 'digest' | 'size'>,
  session: RegistrySession,
): Promise<boolean> {
  // A registry that does not know this request says so with some 4xx; then the blob is sent.
  const statuses = [200, 400, 404, 405, 501];
  return session.request({ method: 'HEAD', path: `blobs/${digest}`, statuses }, async (response) => {
    await response.discard();
    const length = response.headers['content-length'];
    return response.status === 200 && (length === undefined || length === '0' || Number(length) === size);
  });
}

/** "Mounting a blob from another repository": whatever is said against it, the blob is uploaded instead. */
async function mount(
  digest: Digest,
  from: string,
  session: RegistrySession,
): Promise<'mounted' | BegunUpload | undefined> {
  const query = new URLSearchParams({ mount: digest, from });
  const headers = { 'content-length': '0' };
  try {
    const response = await session.send({ method: 'POST', path: `blobs/uploads/?${query}`, headers, tentative: true });
    if (response.status === 202) return await begunBy(response);
    await response.discard();
    return response.status === 201 ? 'mounted' : undefined;
  } catch {
    return undefined;
  }
}
