import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/model/digest.ts';
import { attestationChecks } from '../../../src/verify/signatures/attestation-check.ts';
import { signatureChecks } from '../../../src/verify/signatures/signature-files.ts';
import { readTrustedRoots, type Trust, wantedIdentity } from '../../../src/verify/signatures/trust.ts';
import { ISSUER, type LocalSigstore, startSigstore } from '../../support/local-sigstore.ts';

const REPOSITORY = 'https://github.com/octo/hello';
const IDENTITY = `${REPOSITORY}/.github/workflows/release.yml@refs/tags/v1.2.3`;

let sigstore: LocalSigstore;
let folder: string;
let trust: Trust;
let attestation: unknown;
let signature: unknown;
const program = Buffer.from('program');
const sha256 = digestOf(program).replace('sha256:', '');

beforeAll(async () => {
  sigstore = await startSigstore(IDENTITY);
  attestation = await sigstore.attest([{ name: 'hello.tar.gz', digest: { sha256 } }]);
  signature = await sigstore.sign(program);
  folder = await mkdtemp(join(tmpdir(), 'signatures-'));
  await writeFile(join(folder, 'trusted_root.jsonl'), `${sigstore.trustedRoot}\n${sigstore.trustedRoot}\n`);
  const roots = await readTrustedRoots(join(folder, 'trusted_root.jsonl'));
  trust = { roots, identity: wantedIdentity('', REPOSITORY), issuer: ISSUER };
});

afterAll(async () => {
  await sigstore.close();
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
