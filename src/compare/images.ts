import type { ChangeState, ReportImageChange, ReportLayerChange, ReportUpdate } from '../model/comparison.ts';
import type { Report, ReportImagePlatform, ReportLayer } from '../model/report.ts';
import { sizeChange, sumOf } from './size-change.ts';

interface Side {
  readonly name: string;
  readonly platform: ReportImagePlatform;
}

/**
 * What changed in each platform of each image: the newer report's order, what is gone behind. Images are matched by
 * name; where both reports have one image only, it is the same one, whatever it is called.
 */
export function compareImages(before: Report, after: Report): readonly ReportImageChange[] {
  const sole = before.images.length === 1 && after.images.length === 1;
  const older = sidesOf(before);
  const newer = sidesOf(after);
  const counterpart = (side: Side, among: readonly Side[]): Side | undefined =>
    among.find(({ name, platform }) => platform.platform === side.platform.platform && (sole || name === side.name));
  return [
    ...newer.map((side) => compareSides(counterpart(side, older), side)),
    ...older.filter((side) => counterpart(side, newer) === undefined).map((side) => compareSides(side, undefined)),
  ];
}

function sidesOf(report: Report): readonly Side[] {
  return report.images.flatMap(({ name, platforms }) => platforms.map((platform) => ({ name, platform })));
}

function compareSides(older: Side | undefined, newer: Side | undefined): ReportImageChange {
  const before = older?.platform;
  const after = newer?.platform;
  const change = (figure: (platform: ReportImagePlatform) => number) =>
    sizeChange(before === undefined ? undefined : figure(before), after === undefined ? undefined : figure(after));
  const state: ChangeState =
    before === undefined ? 'new' : after === undefined ? 'gone' : sameLayers(before, after) ? 'same' : 'changed';
  return {
    name: (newer ?? older)?.name ?? '',
    platform: (after ?? before)?.platform ?? '',
    state,
    compressed: change(({ compressedSize }) => compressedSize),
    unpacked: change(({ unpackedSize }) => unpackedSize),
    base: change(({ base }) => base.size),
    app: change(({ appSize }) => appSize),
    config: change((platform) => platform.compressedSize - sumOf(platform.layers, ({ size }) => size)),
    layers: compareLayers(before?.layers ?? [], after?.layers ?? [], after ?? before),
    ...(before === undefined || after === undefined
      ? {}
      : { ...baseMoved(before, after), update: updateOf(before, after) }),
  };
}

function sameLayers(before: ReportImagePlatform, after: ReportImagePlatform): boolean {
  const ids = ({ layers }: ReportImagePlatform): string => layers.map(({ digest }) => digest).join();
  return ids(before) === ids(after) && before.compressedSize === after.compressedSize;
}

function baseMoved(
  before: ReportImagePlatform,
  after: ReportImagePlatform,
): Pick<ReportImageChange, 'baseMoved'> | undefined {
  const name = ({ base: { reference, digest } }: ReportImagePlatform) => ({
    reference,
    ...(digest === undefined ? {} : { digest }),
  });
  const [from, to] = [name(before), name(after)];
  return JSON.stringify(from) === JSON.stringify(to) ? undefined : { baseMoved: { from, to } };
}

/** Layers are matched by part and place in it: a base's first with the other base's first. */
function compareLayers(
  before: readonly ReportLayer[],
  after: readonly ReportLayer[],
  platform: ReportImagePlatform | undefined,
): readonly ReportLayerChange[] {
  return (['base', 'rootfs', 'binary'] as const).flatMap((part) => {
    const older = before.filter((layer) => layer.part === part);
    const newer = after.filter((layer) => layer.part === part);
    const length = Math.max(older.length, newer.length);
    return Array.from({ length }, (_, index): ReportLayerChange => {
      const [old, now] = [older[index], newer[index]];
      const stem = part === 'binary' && length === platform?.binaries.length ? platform.binaries[index] : undefined;
      return {
        part,
        ...(stem === undefined ? {} : { binary: stem }),
        state: old === undefined ? 'new' : now === undefined ? 'gone' : old.digest === now.digest ? 'same' : 'changed',
        compressed: sizeChange(old?.size, now?.size),
        unpacked: sizeChange(old?.unpackedSize, now?.unpackedSize),
      };
    });
  });
}

/** A registry's client asks for what it lacks by digest (OCI distribution specification 1.1, "pulling blobs"). */
function updateOf(before: ReportImagePlatform, after: ReportImagePlatform): ReportUpdate {
  const there = new Set(before.layers.map(({ digest }) => digest));
  const layers = new Map(after.layers.map((layer) => [layer.digest, layer]));
  const reused = [...layers.values()].filter(({ digest }) => there.has(digest));
  const reusedSize = sumOf(reused, ({ size }) => size);
  const config = after.compressedSize - sumOf(after.layers, ({ size }) => size);
  const layersSize = sumOf(layers.values(), ({ size }) => size);
  return {
    download: layersSize - reusedSize + (before.config === after.config ? 0 : config),
    reused: reusedSize,
    reusedLayers: reused.length,
    layers: layers.size,
  };
}
