import type { HttpResponse } from '../../http/client.ts';
import { reason, retryAfter } from '../../http/download.ts';
import { Failure } from '../../model/failure.ts';
import { describeAnswer, isTransient } from '../session/answer.ts';
import { type RegistrySession, TRIES } from '../session/session.ts';
import type { BlobSource } from './blob-source.ts';
import { chunkSize, smallerChunk } from './chunk-size.ts';
import { receivedBytes, uploadLocation, withDigest } from './locations.ts';
import { PUSH_FAILURES } from './push-failure.ts';

const STREAM = { 'content-type': 'application/octet-stream' };
/** Milliseconds without a byte taken, and until the answer: a registry hashes and moves a large blob before it answers. */
const PATIENCE_MS = 120_000;

/** How an upload is done. */
export interface UploadOptions {
  /** Bytes of a chunk, where the user wants chunks from the start. */
  readonly chunk?: number;
  /** Bytes of this blob that went out so far; less than before when it begins again. */
  readonly onSent: (bytes: number) => void;
}

/** An upload that the registry has begun: the address it goes on at, and the bytes that are there. */
export interface BegunUpload {
  readonly location: string;
  readonly received: number;
  /** `OCI-Chunk-Min-Length`, where it was said. */
  readonly minimum?: string;
}

/** An answer that is not the one wanted. */
class Refused extends Error {
  readonly transient: boolean;
  readonly waitMs: number | undefined;
  readonly status: number;

  constructor(said: string, response: HttpResponse) {
    super(said);
    this.status = response.status;
    this.transient = isTransient(response.status);
    this.waitMs = retryAfter(response.headers['retry-after']);
  }
}

/**
 * Uploads a blob: one PUT, or chunks by choice and after a failed PUT. After a failure it goes on where the upload's
 * status says how far it came, else it begins again. Throws `registry-unavailable` with what each try met,
 * `registry-denied`, `repository-missing`, `layout-invalid`.
 */
export async function uploadBlob(
  reader: BlobSource,
  session: RegistrySession,
  options: UploadOptions,
  begun?: BegunUpload,
): Promise<void> {
  const met: string[] = [];
  let upload = begun;
  let chunked = options.chunk !== undefined;
  let { chunk } = options;
  let hopeless = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      upload ??= await beginUpload(session);
      options.onSent(upload.received);
      if (chunked || upload.received > 0) await sendChunks(reader, session, upload, { ...options, chunk });
      else await sendWhole(reader, session, upload, options);
      options.onSent(reader.blob.size);
      return;
    } catch (error) {
      const { said, waitMs, status, again } = judge(error, session);
      met.push(`${reader.blob.digest.slice(0, 19)}: ${said}`);
      if (!again && status !== 413) hopeless++;
      if (attempt >= TRIES || hopeless > 2) throw PUSH_FAILURES.unavailable(session.reference, met);
      // What one way of sending met, the other may not: a registry without chunks, or one behind a proxy that wants them.
      chunked = status === 413 || !chunked;
      if (status === 413) chunk = smallerChunk(chunk ?? reader.blob.size);
      await session.pause(attempt, waitMs);
      // What the registry calls wrong is wrong in what it has.
      upload = again && upload !== undefined ? await resumable(session, upload, reader.blob.size) : undefined;
    }
  }
}

/** A failure that no further try can mend is thrown on. */
function judge(
  error: unknown,
  session: RegistrySession,
): { readonly said: string; readonly waitMs?: number | undefined; readonly status?: number; readonly again: boolean } {
  if (error instanceof Failure) throw error;
  if (!(error instanceof Refused)) {
    if ((error as Error).name === 'AbortError') throw error;
    return { said: reason(error), again: true };
  }
  if (error.status === 404 && error.message.includes('NAME_UNKNOWN'))
    throw PUSH_FAILURES.missing(session.reference, error.message);
  const { message, waitMs, status, transient } = error;
  return { said: message, waitMs, status, again: transient };
}

/** Begins an upload (OCI distribution specification 1.1, "Pushing a blob monolithically", POST then PUT). */
async function beginUpload(session: RegistrySession): Promise<BegunUpload> {
  const response = await session.send({ method: 'POST', path: 'blobs/uploads/', headers: { 'content-length': '0' } });
  if (response.status !== 202) throw await refused('POST', response);
  return begunBy(response);
}

/** What a 202 says of the upload it began. */
export async function begunBy(response: HttpResponse): Promise<BegunUpload> {
  await response.discard();
  const minimum = response.headers['oci-chunk-min-length'];
  const location = uploadLocation(response.headers.location, response.url);
  return { location, received: 0, ...(minimum === undefined ? {} : { minimum }) };
}

async function sendWhole(
  reader: BlobSource,
  session: RegistrySession,
  { location }: BegunUpload,
  { onSent }: UploadOptions,
): Promise<void> {
  const { digest, size } = reader.blob;
  const response = await session.send({
    method: 'PUT',
    path: withDigest(location, digest),
    headers: { ...STREAM, 'content-length': String(size) },
    body: () => (size === 0 ? new Uint8Array(0) : reader.whole(onSent)),
    timeoutMs: PATIENCE_MS,
  });
  await expectStored(response);
}

/** "Pushing a blob in chunks": every PATCH says where the next one goes to; an empty PUT ends it. */
async function sendChunks(
  reader: BlobSource,
  session: RegistrySession,
  begun: BegunUpload,
  { chunk, onSent }: Pick<UploadOptions, 'onSent'> & { readonly chunk: number | undefined },
): Promise<void> {
  await reader.check();
  const { digest, size } = reader.blob;
  const step = chunkSize(session.reference.registry, chunk, begun.minimum);
  let { location } = begun;
  for (let start = begun.received; start < size; ) {
    const [from, end] = [start, Math.min(size, start + step)];
    const response = await session.send({
      method: 'PATCH',
      path: location,
      headers: { ...STREAM, 'content-length': String(end - from), 'content-range': `${from}-${end - 1}` },
      body: () => reader.part(from, end, onSent),
      timeoutMs: PATIENCE_MS,
    });
    // 202 by the specification; Amazon's registry says 201.
    if (response.status < 200 || response.status > 204) throw await refused('PATCH', response);
    await response.discard();
    location = uploadLocation(response.headers.location ?? location, response.url);
    start = end;
  }
  const headers = { ...STREAM, 'content-length': '0' };
  await expectStored(
    await session.send({ method: 'PUT', path: withDigest(location, digest), headers, timeoutMs: PATIENCE_MS }),
  );
}

async function expectStored(response: HttpResponse): Promise<void> {
  if (response.status !== 201 && response.status !== 204) throw await refused('PUT', response);
  await response.discard();
}

async function refused(method: string, response: HttpResponse): Promise<Refused> {
  return new Refused(`${method} of an upload: the registry answers ${await describeAnswer(response)}`, response);
}

/**
 * The upload as its status tells it (OCI distribution specification 1.1, "Resuming an Upload"); undefined where it must
 * begin again: where it is not known any more, has nothing yet, or got no further than it was.
 */
async function resumable(
  session: RegistrySession,
  upload: BegunUpload,
  size: number,
): Promise<BegunUpload | undefined> {
  try {
    const response = await session.send({ path: upload.location });
    await response.discard();
    const received = receivedBytes(response.headers.range);
    if (response.status !== 204 || received === undefined || received > size || received <= upload.received)
      return undefined;
    return {
      ...upload,
      location: uploadLocation(response.headers.location ?? upload.location, response.url),
      received,
    };
  } catch (error) {
    if (error instanceof Failure || (error as Error).name === 'AbortError') throw error;
    return undefined;
  }
}
