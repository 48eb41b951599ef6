import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeWhole } from '../files/write.ts';
import { attemptLines } from '../model/attempts.ts';
import { Failure } from '../model/failure.ts';
import type { Runtime } from '../model/runtime.ts';
import type { HttpClient, HttpResponse } from './client.ts';

/** A file to fetch. */
export interface Download {
  readonly url: string;
  readonly destination: string;
  /** Hexadecimal; checked while the bytes come in. */
  readonly sha256?: string;
  /** Refused beyond so many bytes. */
  readonly limit: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tries?: number;
  /** Milliseconds before the second try, doubled for each further one; default 1000. */
  readonly backoffMs?: number;
  readonly onProgress?: (done: number, total: number | undefined) => void;
}

/**
 * Fetches a file, whole and with the right digest or not at all; network faults, 408, 429 and 5xx are tried again,
 * after `Retry-After` where it is given (RFC 9110 section 10.2.3).
 * Throws `download-failed` (what each try met) or `digest-mismatch` (both digests; the file is deleted).
 */
export async function download(client: HttpClient, file: Download, runtime: Pick<Runtime, 'signal'>): Promise<void> {
  const met: string[] = [];
  const tries = file.tries ?? 4;
  for (let attempt = 1; attempt <= tries; attempt++) {
    const answer = await tryOnce(client, file);
    if (answer === undefined) return;
    runtime.signal.throwIfAborted();
    met.push(answer.said);
    if (!answer.again) break;
    if (attempt < tries)
      await sleep(answer.waitMs ?? (file.backoffMs ?? 1000) * 2 ** (attempt - 1), undefined, {
        signal: runtime.signal,
      });
  }
  throw new Failure({
    code: 'download-failed',
    message: `${file.url} could not be downloaded: ${met[met.length - 1]}.`,
    fix: 'Check the address, the proxy (HTTPS_PROXY) and the network, then run again.',
    details: attemptLines(met),
  });
}

interface Refusal {
  readonly said: string;
  readonly again: boolean;
  readonly waitMs?: number;
}

async function tryOnce(client: HttpClient, file: Download): Promise<Refusal | undefined> {
  let response: HttpResponse;
  try {
    response = await client.request({
      url: file.url,
      ...(file.headers === undefined ? {} : { headers: file.headers }),
    });
  } catch (error) {
    return { said: reason(error), again: true };
  }
  if (response.status !== 200) {
    await response.discard();
    const waitMs = retryAfter(response.headers['retry-after']);
    const again = response.status === 408 || response.status === 429 || response.status >= 500;
    return { said: `the server answers ${response.status}`, again, ...(waitMs === undefined ? {} : { waitMs }) };
  }
  try {
    await writeWhole(file.destination, (temporary) => store(response, file, temporary));
    return undefined;
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { said: reason(error), again: true };
  }
}

async function store(response: HttpResponse, file: Download, temporary: string): Promise<void> {
  const announced = response.headers['content-length'];
  const total = announced === undefined ? undefined : Number(announced);
  const hash = createHash('sha256');
  let done = 0;
  const handle = await open(temporary, 'w', 0o644);
  try {
    for await (const chunk of response.body) {
      done += chunk.length;
      if (done > file.limit)
        throw new Failure({
          code: 'download-failed',
          message: `${file.url} is larger than ${file.limit} bytes.`,
          fix: 'This is not the file that was expected; check the address.',
        });
      hash.update(chunk);
      // A full disk may take a part of it and say nothing; writeFile goes on until all is written.
      await handle.writeFile(chunk);
      file.onProgress?.(done, total);
    }
  } finally {
    await handle.close();
  }
  if (total !== undefined && done !== total) throw new Error(`the download was cut short: ${done} of ${total} bytes`);
  const digest = hash.digest('hex');
  if (file.sha256 !== undefined && digest !== file.sha256) {
    await rm(temporary, { force: true });
    throw new Failure({
      code: 'digest-mismatch',
      message: `${file.url} has the digest sha256:${digest}, but sha256:${file.sha256} is pinned; the file was deleted.`,
      fix: 'Do not use this file. If a mirror is configured, check what it serves.',
    });
  }
}

/** Milliseconds of a Retry-After header (seconds or a date), at most two minutes. */
export function retryAfter(value: string | undefined, now: number = Date.now()): number | undefined {
  if (value === undefined) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), 120_000);
}

/** The innermost reason of a network fault, in a few words. */
export function reason(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  if (cause instanceof Error) return reason(cause);
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  const { code, message, hostname, address, port } = error as Partial<SystemError>;
  if (code === 'ENOTFOUND') return `the host ${hostname} is not known here (${code})`;
  if (code === 'EAI_AGAIN') return `the name ${hostname} cannot be looked up at the moment (${code})`;
  if (code === 'ECONNREFUSED' && address !== undefined) return `nothing listens at ${address}:${port} (${code})`;
  const tls = code === undefined ? undefined : brokenTls(code, message);
  if (tls !== undefined) return `${tls} (${code})`;
  const ended = code === undefined ? undefined : endedConnection(code, message);
  if (ended !== undefined) return `${ended} (${code})`;
  return message === undefined || message === '' ? (code ?? String(error)) : message;
}

/** What is wrong with a secure connection, in words that say where to look. */
function brokenTls(code: string, message: string | undefined): string | undefined {
  if (code === 'EPROTO' && /wrong version number|packet length too long|http request/i.test(message ?? ''))
    return 'what answers there speaks no TLS';
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return `its certificate ${code === 'CERT_HAS_EXPIRED' ? 'has expired' : 'is not valid yet'}, by the clock of this machine (${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC)`;
  if (UNKNOWN_AUTHORITY.includes(code))
    return 'its certificate is of an authority that is not known here, as that of a proxy that reads along is; ca-file takes further ones';
  return undefined;
}

const UNKNOWN_AUTHORITY = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
];

/** What Node's client means by its words for a connection that ended. */
function endedConnection(code: string, message: string | undefined): string | undefined {
  if (code === 'ECONNRESET' && message === 'aborted')
    return 'the server closed the connection in the middle of its answer';
  if (code === 'ECONNRESET' && message === 'socket hang up')
    return 'the server closed the connection without an answer';
  if (code === 'EPIPE') return 'the server closed the connection while it was sent to';
  if (code === 'HPE_INVALID_CONSTANT') return 'what answers there does not speak HTTP';
  return undefined;
}

/** What Node puts on errors of name resolution and connections. */
interface SystemError {
  readonly code: string;
  readonly message: string;
  readonly hostname: string;
  readonly address: string;
  readonly port: number;
}
