import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundleToJSON } from '@sigstore/bundle';
import { fulcioHandler, initializeCA, initializeCTLog, initializeTLog, rekorHandler } from '@sigstore/mock';
import { DSSEBundleBuilder, FulcioSigner, MessageSignatureBundleBuilder, RekorWitness } from '@sigstore/sign';
import { digestOf } from '../../../src/model/digest.ts';
import { attestationChecks } from '../../../src/verify/signatures/attestation-check.ts';
import { signatureChecks } from '../../../src/verify/signatures/signature-files.ts';
import { readTrustedRoots, type Trust, wantedIdentity } from '../../../src/verify/signatures/trust.ts';
import { listen } from '../../support/github-api/listen.ts';

const REPOSITORY = 'https://github.com/octo/hello';
const IDENTITY = `${REPOSITORY}/.github/workflows/release.yml@refs/tags/v1.2.3`;
const ISSUER = 'https://token.actions.githubusercontent.com';

let close: () => Promise<void>;
let folder: string;
let trust: Trust;
let attestation: unknown;
let signature: unknown;
const program = Buffer.from('program');
const sha256 = digestOf(program).replace('sha256:', '');

/** A token as the runner's own server gives it; nobody looks at its signature here. */
function identityToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ iss: ISSUER, sub: IDENTITY, aud: 'sigstore' })}.x`;
}

beforeAll(async () => {
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
  close = listening.close;
  const tlog = await initializeTLog(listening.url, keys());
  for (const { path, fn } of [fulcioHandler(ca, { subjectClaim: 'sub' }), rekorHandler(tlog)]) handlers.set(path, fn);
  const options = {
    signer: new FulcioSigner({
      fulcioBaseURL: listening.url,
      identityProvider: { getToken: async () => identityToken() },
    }),
    witnesses: [new RekorWitness({ rekorBaseURL: listening.url, entryType: 'intoto' })],
  };
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'hello.tar.gz', digest: { sha256 } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {},
  };
  const payload = { data: Buffer.from(JSON.stringify(statement)), type: 'application/vnd.in-toto+json' };
  attestation = bundleToJSON((await new DSSEBundleBuilder(options).create(payload)) as never);
  signature = bundleToJSON((await new MessageSignatureBundleBuilder(options).create({ data: program })) as never);
  folder = await mkdtemp(join(tmpdir(), 'signatures-'));
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
  await writeFile(join(folder, 'trusted_root.jsonl'), `${JSON.stringify(root)}\n${JSON.stringify(root)}\n`);
  const roots = await readTrustedRoots(join(folder, 'trusted_root.jsonl'));
  trust = { roots, identity: wantedIdentity('', REPOSITORY), issuer: ISSUER };
});

afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

const states = async (overrides: Partial<Trust> = {}, about = sha256, bundle = attestation) =>
  (await attestationChecks([bundle], 'hello.tar.gz', about, { ...trust, ...overrides })).map(({ state, found }) => ({
    state,
    found,
  }));

describe('an attestation', () => {
  test('of the repository’s workflow about these bytes holds', async () => {
    expect(await states()).toEqual([{ state: 'ok', found: `https://slsa.dev/provenance/v1 by ${IDENTITY}` }]);
  });

  test.each([
    ['about other bytes', {}, 'f'.repeat(64)],
    ['by another repository', { identity: wantedIdentity('', 'https://github.com/octo/hell') }, undefined],
    ['vouched for by another issuer', { issuer: 'https://accounts.example' }, undefined],
    ['against another root', { roots: [] }, undefined],
  ])('%s does not', async (_name, overrides, about) => {
    expect((await states(overrides, about)).map(({ state }) => state)).toEqual(['off']);
  });

  test('with any part changed does not', async () => {
    const text = JSON.stringify(attestation);
    const places = [...text.matchAll(/"(payload|sig|rawBytes|signedEntryTimestamp|canonicalizedBody)":"([^"]{20,})"/g)];
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) {
      const at = (place.index ?? 0) + place[0].length - 10;
      const other = text[at] === 'A' ? 'B' : 'A';
      const changed = JSON.parse(text.slice(0, at) + other + text.slice(at + 1)) as unknown;
      expect({ part: place[1], states: (await states({}, sha256, changed)).map(({ state }) => state) }).toEqual({
        part: place[1],
        states: ['off'],
      });
    }
  });

  test('is not looked at without roots', async () => {
    const [check] = await attestationChecks([attestation], 'hello.tar.gz', sha256, undefined);
    expect(check).toMatchObject({ state: 'skipped', found: expect.stringContaining('trusted-root') });
  });
});

test('a signature beside a file, as cosign writes it, holds until either is changed', async () => {
  const place = await mkdtemp(join(folder, 'files-'));
  await writeFile(join(place, 'SHA256SUMS'), program);
  await writeFile(join(place, 'SHA256SUMS.sigstore.json'), JSON.stringify(signature));
  expect(await signatureChecks(place, trust)).toMatchObject([
    { state: 'ok', about: 'SHA256SUMS', found: `by ${IDENTITY}` },
  ]);
  await writeFile(join(place, 'SHA256SUMS'), 'programs');
  expect(await signatureChecks(place, trust)).toMatchObject([{ state: 'off' }]);
  await writeFile(join(place, 'SHA256SUMS.sigstore.json'), '{}');
  expect(await signatureChecks(place, trust)).toMatchObject([{ state: 'off' }]);
});
