import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Configuration } from '../../config/inputs.ts';
import { writeFileWhole } from '../../files/write.ts';
import { createHttpClient, type HttpClient } from '../../http/client.ts';
import { Failure } from '../../model/failure.ts';
import type { Host, Runtime } from '../../model/runtime.ts';
import type { Console } from '../../terminal/console.ts';
import { defaultCacheDirectory, openScratch } from './directories.ts';
import type { ProcessFacts } from './open-console.ts';

/** One run's surroundings. */
export interface Session {
  readonly runtime: Runtime;
  readonly console: Console;
  readonly http: HttpClient;
  readonly startedAt: Date;
  /** Ends the live view, closes connections and removes the scratch folder. */
  close(): Promise<void>;
}

/** What a session is opened for. */
export interface SessionOptions {
  readonly process: ProcessFacts;
  readonly signal: AbortSignal;
  readonly console: Console;
  readonly configuration: Configuration;
}

/**
 * Go programs (Go itself, Syft, Trivy) know SSL_CERT_FILE and not NODE_EXTRA_CA_CERTS: they get a file with the
 * authorities of both and of `ca-file`, beside those that they would trust anyway.
 */
async function withAuthorities(process: ProcessFacts, caFile: string, scratch: string): Promise<ProcessFacts['env']> {
  const own = process.env.SSL_CERT_FILE;
  const extra = [caFile, process.env.NODE_EXTRA_CA_CERTS ?? ''].filter((file) => file !== '' && file !== own);
  if (extra.length === 0) return process.env;
  const given = await Promise.all(
    [...(own === undefined ? [] : [own]), ...extra].map((file) =>
      readAuthorities(resolve(process.workingDirectory, file)),
    ),
  );
  const standard = own === undefined ? (await import('node:tls')).rootCertificates : [];
  const bundle = join(scratch, 'authorities.pem');
  await writeFileWhole(bundle, [...standard, ...given].join('\n'));
  return { ...process.env, SSL_CERT_FILE: bundle };
}

/** Children keep their temporary files in our scratch folder: one that is killed cannot tidy up. */
function temporaryFolder(host: Host, scratch: string): Record<string, string> {
  return host.platform === 'win32' ? { TEMP: scratch, TMP: scratch } : { TMPDIR: scratch };
}

async function readAuthorities(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure({
      code: 'certificate-invalid',
      message: `The certificate file ${file} cannot be read.`,
      fix: 'Name a readable PEM file in ca-file, NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.',
      cause,
    });
  });
}

/** Opens the folders and connections of a run. Throws `disk-full`, `output-unwritable`, `certificate-invalid`. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { process, configuration, console } = options;
  const { inputs } = configuration;
  const host: Host = { platform: process.platform, arch: process.arch, cpus: availableParallelism() };
  const scratch = await openScratch(process.env);
  const cache =
    inputs.cacheDir === ''
      ? defaultCacheDirectory(process.env, host)
      : resolve(process.workingDirectory, inputs.cacheDir);
  const env = await withAuthorities(process, inputs.caFile, scratch.path).catch(async (error: unknown) => {
    await scratch.remove();
    throw error;
  });
  const runtime: Runtime = {
    env: { ...env, ...temporaryFolder(host, scratch.path) },
    signal: options.signal,
    log: console.log,
    progress: console.progress,
    host,
    workingDirectory: process.workingDirectory,
    cacheDirectory: cache,
    scratchDirectory: scratch.path,
    ...(process.cacheProgramIdleMs === undefined ? {} : { cacheProgramIdleMs: process.cacheProgramIdleMs }),
  };
  const caFile = inputs.caFile === '' ? {} : { caFile: resolve(process.workingDirectory, inputs.caFile) };
  const http = createHttpClient(runtime, caFile);
  return {
    runtime,
    console,
    http,
    startedAt: new Date(),
    close: async () => {
      console.finish();
      await http.close();
      await scratch.remove();
    },
  };
}
