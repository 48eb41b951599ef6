import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { bundleToJSON } from '@sigstore/bundle';
import { fulcioHandler, initializeCA, initializeCTLog, initializeTLog, rekorHandler } from '@sigstore/mock';
import { DSSEBundleBuilder, FulcioSigner, MessageSignatureBundleBuilder, RekorWitness } from '@sigstore/sign';
import { digestOf } from '../../src/model/digest.ts';
import { listen } from './github-api/listen.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';

/** A Sigstore on loopback: authority, certificate log and transparency log of its own, as sigstore-js makes them for tests. */
export interface LocalSigstore {
  /** One trusted root as `gh attestation trusted-root` prints it, on one line. */
  readonly trustedRoot: string;
  /** A bundle as GitHub keeps it: a provenance statement about files by name and hex of their sha256. */
  attest(subject: readonly { name: string; digest: { sha256: string } }[]): Promise<unknown>;
  /** A bundle as `cosign sign-blob --bundle` writes it. */
  sign(data: Buffer): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts one whose tokens are those of the workflow `identity`. */
export async function startSigstore(identity: string): Promise<LocalSigstore> {
  const keys = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const ctlog = await initializeCTLog(keys());
  const ca = await initializeCA(keys(), ctlog);
  const handlers = new Map<
    string,
    (body: string) => Promise<{ statusCode: number; response: string | ArrayBufferView }>
  >();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const answer = await handlers.get(request.url ?? '')?.(Buffer.concat(chunks).toString());
      response.writeHead(answer?.statusCode ?? 404, { 'content-type': 'application/json' });
      response.end(
        typeof answer?.response === 'string' ? answer.response : Buffer.from(answer?.response as Uint8Array),
      );
    });
  });
  const listening = await listen(server);
  const tlog = await initializeTLog(listening.url, keys());
  for (const { path, fn } of [fulcioHandler(ca, { subjectClaim: 'sub' }), rekorHandler(tlog)]) handlers.set(path, fn);
  const options = {
    signer: new FulcioSigner({
      fulcioBaseURL: listening.url,
      identityProvider: { getToken: async () => identityToken(identity) },
    }),
    witnesses: [new RekorWitness({ rekorBaseURL: listening.url, entryType: 'intoto' })],
  };
  const validFor = { start: '2020-01-01T00:00:00Z' };
  const log = (publicKey: Buffer, baseUrl: string, id: Uint8Array) => ({
    ...{ baseUrl, hashAlgorithm: 'SHA2_256', logId: { keyId: Buffer.from(id).toString('base64') } },
    publicKey: { rawBytes: publicKey.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
  });
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [log(tlog.publicKey, listening.url, Buffer.from(digestOf(tlog.publicKey).slice(7), 'hex'))],
    ctlogs: [log(ctlog.publicKey, listening.url, new Uint8Array(ctlog.logID.buffer))],
    certificateAuthorities: [
      {
        subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
        uri: listening.url,
        certChain: { certificates: [{ rawBytes: Buffer.from(ca.rootCertificate as Uint8Array).toString('base64') }] },
        validFor,
      },
    ],
    timestampAuthorities: [],
  };
  return {
    trustedRoot: JSON.stringify(root),
    async attest(subject) {
      const statement = {
        _type: 'https://in-toto.io/Statement/v1',
        subject,
        predicateType: 'https://slsa.dev/provenance/v1',
        predicate: {},
      };
      const payload = { data: Buffer.from(JSON.stringify(statement)), type: 'application/vnd.in-toto+json' };
      return bundleToJSON((await new DSSEBundleBuilder(options).create(payload)) as never);
    },
    sign: async (data) => bundleToJSON((await new MessageSignatureBundleBuilder(options).create({ data })) as never),
    close: listening.close,
  };
}

/** A token as the runner's own server gives it; nobody looks at its signature here. */
function identityToken(identity: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ iss: ISSUER, sub: identity, aud: 'sigstore' })}.x`;
}
