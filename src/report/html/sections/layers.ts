import { h } from 'preact';
import type { Report, ReportImage, ReportImagePlatform, ReportLayer } from '../../../model/report.ts';
import type { ReportPush } from '../../../model/report-run.ts';
import { otherCompressions } from '../../other-compressions.ts';
import { movedWords, pushWord } from '../../pushed.ts';
import { changeBytes } from '../change.ts';
import { bytes, code, commas, fold, type Markup, section, shortDigest, table, text, whole } from '../elements.ts';

const NAMES = { base: 'Base', rootfs: 'Root files', binary: 'Binary' } as const;
type Part = ReportLayer['part'];

/** What each image is made of, drawn to one scale, the base apart from the application. */
export function layersSection(report: Report): Markup[] {
  if (report.images.length === 0) return [];
  const platforms = report.images.flatMap((image) => image.platforms);
  const largest = Math.max(1, ...platforms.map(layersSize));
  const pushesOf = ({ name }: ReportImage): readonly ReportPush[] =>
    (report.run.push ?? []).filter(({ image }) => image === name);
  const parts = (['base', 'rootfs', 'binary'] as const).filter((part) =>
    platforms.some(({ layers }) => layers.some((layer) => layer.part === part)),
  );
  return [
    section(
      'layers',
      report.images.length === 1 ? 'What is in the image' : 'What is in the images',
      legend(parts),
      ...report.images.map((image) => imagePart(image, pushesOf(image), largest, report.images.length > 1)),
    ),
  ];
}

function legend(parts: readonly Part[]): Markup {
  return h(
    'p',
    { class: 'legend' },
    parts.map((part) => h('span', null, h('i', { class: `part ${part}` }), NAMES[part])),
    h('span', null, 'compressed bytes, all bars to one scale'),
  );
}

function imagePart(image: ReportImage, pushes: readonly ReportPush[], largest: number, named: boolean): Markup {
  const base = image.platforms[0]?.base;
  return h(
    'div',
    { class: 'image' },
    named ? h('h3', null, text(image.name)) : null,
    h(
      'div',
      { class: 'bars' },
      image.platforms.map((platform) => bar(platform, largest)),
    ),
    h(
      'p',
      { class: 'note' },
      'On ',
      code(base?.reference ?? 'scratch'),
      ', ',
      ...rootfsWords(image),
      '. Index ',
      shortDigest(image.digest),
      '.',
    ),
    image.tags.length === 0 ? null : h('p', { class: 'note' }, 'Tags: ', ...commas(image.tags.map(code))),
    ...pushes.map(pushedNote),
    fold('Every layer with its digest', layerTable(image)),
    ...compressionsFold(image),
  );
}

/** What a push to one repository moved; the tags stand above. */
function pushedNote(push: ReportPush): Markup {
  return h('p', { class: 'note' }, 'Pushed to ', code(push.repository), `, ${pushWord(push)}: ${movedWords(push)}.`);
}

function bar(platform: ReportImagePlatform, largest: number): Markup {
  const { layers, base, appSize, compressedSize } = platform;
  return h(
    'div',
    { class: 'bar-row' },
    h('span', { class: 'bar-name' }, text(platform.platform)),
    h(
      'span',
      { class: 'bar', 'aria-hidden': 'true' },
      layers
        .filter(({ size }) => size > 0)
        .map(({ part, size }) => h('i', { class: `part ${part}`, style: { width: percent(size, largest) } })),
    ),
    h(
      'span',
      { class: 'bar-text' },
      ...(base.size === 0 ? [bytes(compressedSize)] : [bytes(appSize), ' on ', bytes(base.size), ' of base']),
    ),
  );
}

function layersSize({ layers }: ReportImagePlatform): number {
  return layers.reduce((sum, { size }) => sum + size, 0);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`;
}

function rootfsWords({ rootfs: { certificates, zones, timezone } }: ReportImage) {
  const words = [
    ...(certificates === undefined ? [] : [`${certificates.count} CA certificates`]),
    ...(zones === undefined
      ? []
      : [`${zones.count} time zones${zones.release === undefined ? '' : ` (${text(zones.release)})`}`]),
    ...(timezone === undefined ? [] : [`TZ is ${text(timezone)}`]),
  ];
  return words.length === 0 ? ['nothing beside the binary'] : ['with ', words.join(', ')];
}

function layerTable(image: ReportImage): Markup {
  const rows = image.platforms.flatMap(({ platform, layers }) =>
    layers.map(({ part, size, unpackedSize, digest, diffId }) => [
      whole(platform),
      NAMES[part],
      bytes(size),
      bytes(unpackedSize),
      shortDigest(digest),
      shortDigest(diffId),
    ]),
  );
  return table(
    [
      { title: 'Platform' },
      { title: 'Layer' },
      { title: 'Size', kind: 'number' },
      { title: 'Unpacked', kind: 'number', spare: true },
      { title: 'Digest', spare: true },
      { title: 'Diff ID', spare: true },
    ],
    rows,
  );
}

/** What was measured of other compressions; nothing where it was not asked for. */
function compressionsFold(image: ReportImage): Markup[] {
  const rows = image.platforms.flatMap((platform) =>
    otherCompressions(platform).map(({ format, level, size, change }) => [
      whole(platform.platform),
      `${format} ${level}`,
      bytes(size),
      changeBytes(change),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    { title: 'Platform' },
    { title: 'Compression' },
    { title: 'Image', kind: 'number' as const },
    { title: 'Change', kind: 'number' as const },
  ];
  return [fold('What other compressions would give', table(columns, rows))];
}
