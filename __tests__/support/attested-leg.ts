import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.ts';

const STATEMENT = 'application/vnd.in-toto+json';
const PREDICATE = 'https://slsa.dev/provenance/v1';

/**
 * Gives the image of an output folder (absolute) what BuildKit adds for `provenance`: for each platform a manifest with a
 * statement about it, listed behind the platforms as `unknown/unknown`. Gives the digests of the added manifests.
 */
export async function attestLeg(folder: string): Promise<readonly string[]> {
  const file = join(folder, 'report.json');
  const report = JSON.parse(await readFile(file, 'utf8')) as Report;
  const [image] = report.images;
  if (image === undefined) throw new Error(`${folder} has no image`);
  const blob = (digest: string): string => join(folder, 'image', 'blobs', 'sha256', digest.slice('sha256:'.length));
  const put = async (mediaType: string, json: unknown) => {
    const bytes = Buffer.from(JSON.stringify(json));
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}` as const;
    await writeFile(blob(digest), bytes);
    return { mediaType, digest, size: bytes.length };
  };
  const index = JSON.parse(await readFile(blob(image.digest), 'utf8'));
  const attestations = [];
  for (const { manifest: about, platform } of image.platforms) {
    const predicate = { buildDefinition: { buildType: 'test', externalParameters: { platform } } };
    const config = await put('application/vnd.oci.image.config.v1+json', {
      architecture: 'unknown',
      os: 'unknown',
      about,
    });
    const layer = await put(STATEMENT, {
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: PREDICATE,
      predicate,
    });
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const layers = [{ ...layer, annotations: { 'in-toto.io/predicate-type': PREDICATE } }];
    const manifest = await put(mediaType, { schemaVersion: 2, mediaType, config, layers });
    const annotations = {
      'vnd.docker.reference.digest': about,
      'vnd.docker.reference.type': 'attestation-manifest',
    };
    index.manifests.push({ ...manifest, annotations, platform: { architecture: 'unknown', os: 'unknown' } });
    const size = manifest.size + config.size + layer.size;
    attestations.push({ manifest: manifest.digest, about, size, predicates: [PREDICATE] });
  }
  const { digest, size } = await put(index.mediaType, index);
  const images = [{ ...image, digest, indexSize: size, attestations }];
  await writeFile(file, JSON.stringify({ ...report, images }));
  return attestations.map(({ manifest }) => manifest);
}
