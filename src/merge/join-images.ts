import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexJson, MEDIA } from '../image/json/manifest.ts';
import { putBlob } from '../image/layout/blobs.ts';
import type { AssembledImage, AssembledPlatform, Attestation, Descriptor } from '../model/image.ts';
import { type Platform, samePlatform } from '../model/platform.ts';
import type { ReportImage, ReportImagePlatform } from '../model/report.ts';
import { different } from './check-legs.ts';
import { damagedLeg } from './failures.ts';
import { type ImageIndex, type IndexEntry, joinIndexes, parseIndex } from './join-index.ts';
import type { Leg } from './leg.ts';
import { blobFile } from './leg-contents.ts';
import { readManifest } from './take-leg.ts';

interface Part {
  readonly leg: Leg;
  readonly image: ReportImage;
  readonly index: ImageIndex;
}

/** An image of all legs: as something to push, and what the report says of it (without tags). */
export interface JoinedImage {
  readonly assembled: AssembledImage;
  readonly reported: ReportImage;
}

/**
 * Makes one index for each image of the legs, whose blobs were taken to `staging` (absolute): platforms in the order of
 * `platforms`, in the very form in which one job would have written it. Throws `leg-invalid` where an index names what its
 * report does not, and `legs-differ` where annotations differ.
 */
export async function joinImages(
  legs: readonly Leg[],
  platforms: readonly Platform[],
  formatted: (platform: Platform) => string,
  staging: string,
): Promise<readonly JoinedImage[]> {
  const names = [...new Set(legs.flatMap(({ report }) => report.images.map(({ name }) => name)))];
  const joined: JoinedImage[] = [];
  for (const name of names) {
    const parts: Part[] = [];
    for (const leg of legs) {
      const image = leg.report.images.find((one) => one.name === name);
      if (image !== undefined) parts.push({ leg, image, index: await readIndex(leg, image, staging) });
    }
    joined.push(await joinImage(parts, platforms, formatted, staging));
  }
  return joined;
}

async function joinImage(
  parts: readonly Part[],
  platforms: readonly Platform[],
  formatted: (platform: Platform) => string,
  staging: string,
): Promise<JoinedImage> {
  const [first] = parts;
  if (first === undefined) throw new Error('an image has a leg');
  const assembled: AssembledPlatform[] = [];
  const reported: ReportImagePlatform[] = [];
  for (const platform of platforms) {
    for (const part of parts) {
      const told = part.image.platforms.find((one) => one.platform === formatted(platform));
      if (told === undefined) continue;
      reported.push(told);
      assembled.push(await readPlatform(told, platform, part, staging));
    }
  }
  const order = reported.map(({ manifest }) => manifest);
  const index = await writeIndex(parts, order, staging);
  const attestations: Attestation[] = [];
  for (const { leg, image, index: own } of parts)
    for (const { manifest, about, predicates } of image.attestations ?? []) {
      const { config, layers } = await readManifest(staging, manifest, leg);
      const entry = own.entries.find(({ digest }) => digest === manifest);
      if (entry !== undefined) attestations.push({ manifest: entry, about, predicates, blobs: [config, ...layers] });
    }
  const { name, refName } = first.image;
  const told = parts.flatMap(({ image }) => image.attestations ?? []);
  const { attestations: _, ...image } = first.image;
  return {
    assembled: { name, layout: join(staging, 'image'), index, refName, platforms: assembled, attestations },
    reported: {
      ...image,
      digest: index.digest,
      indexSize: index.size,
      platforms: reported,
      ...(told.length === 0 ? {} : { attestations: told }),
    },
  };
}

/** The index of a single leg stays byte for byte as it is. */
async function writeIndex(parts: readonly Part[], order: readonly string[], staging: string): Promise<Descriptor> {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('an image has a leg');
  if (others.length === 0) return { mediaType: MEDIA.index, digest: first.image.digest, size: first.image.indexSize };
  const joined = joinIndexes(
    parts.map(({ index }) => index),
    order,
  );
  if (joined === undefined) {
    const said = (part: Part) => ({ leg: part.leg, value: JSON.stringify(part.index.annotations) });
    const other = others.find((one) => said(one).value !== said(first).value) ?? first;
    throw different(`annotations of the image ${first.image.name}`, said(first), said(other));
  }
  return putBlob(join(staging, 'image'), MEDIA.index, indexJson(joined.entries, joined.annotations));
}

async function readIndex(leg: Leg, image: ReportImage, staging: string): Promise<ImageIndex> {
  const index = parseIndex(await readFile(join(staging, blobFile(image.digest))));
  if (index === undefined) throw damagedLeg(leg.files, `has no image index under ${image.digest}`);
  const named = [
    ...image.platforms.map(({ manifest }) => manifest),
    ...(image.attestations ?? []).map(({ manifest }) => manifest),
  ];
  const found = index.entries.map(({ digest }) => digest);
  if (found.length !== named.length || named.some((digest) => !found.includes(digest)))
    throw damagedLeg(leg.files, `has another set of platforms in the index of ${image.name} than in its report`);
  return index;
}

async function readPlatform(
  told: ReportImagePlatform,
  platform: Platform,
  { leg, image, index }: Part,
  staging: string,
): Promise<AssembledPlatform> {
  const entry = index.entries.find(({ digest }) => digest === told.manifest) as IndexEntry;
  const found = entry.platform;
  if (found === undefined || !samePlatform({ ...platform, ...withoutVariant }, { ...found, ...withoutVariant }))
    throw damagedLeg(leg.files, `lists ${told.manifest} of ${image.name} for another platform than ${told.platform}`);
  const manifest = await readManifest(staging, told.manifest, leg);
  const layers = manifest.layers.map(({ digest }) => digest).join();
  if (manifest.config.digest !== told.config || layers !== told.layers.map(({ digest }) => digest).join())
    throw damagedLeg(leg.files, `has other layers in ${told.manifest} than in its report`);
  const { reference, digest } = told.base;
  return {
    platform,
    manifest: { mediaType: entry.mediaType, digest: entry.digest, size: entry.size },
    config: manifest.config,
    layers: told.layers.map((layer, at) => ({
      descriptor: manifest.layers[at] as Descriptor,
      diffId: layer.diffId,
      unpackedSize: layer.unpackedSize,
      part: layer.part,
      createdBy: '',
    })),
    base: digest === undefined ? { reference } : { reference, digest },
    binaries: told.binaries,
  };
}

/** Variants have other names in images (v8.0 is none, arm is v7): the manifest's digest says which one it is. */
const withoutVariant = { variant: '' };
