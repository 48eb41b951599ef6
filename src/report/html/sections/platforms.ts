import { h } from 'preact';
import type { Report, ReportBinary } from '../../../model/report.ts';
import { linkageWords } from '../../binary-words.ts';
import { scanWord } from '../../verdict.ts';
import { bytes, type Column, code, type Markup, section, table, text, whole } from '../elements.ts';

/** One row for each binary, with the image that it is in. */
export function platformsSection(report: Report): Markup {
  const several = new Set(report.binaries.map(({ name }) => name)).size > 1;
  const images = report.images.length > 0;
  const columns: Column[] = [
    { title: 'Platform' },
    ...(images
      ? [
          { title: 'Image', kind: 'number' as const },
          { title: 'Unpacked', kind: 'number' as const, spare: true },
        ]
      : []),
    { title: 'Binary', kind: 'number' },
    { title: 'Linked', spare: true },
    { title: 'Packages', kind: 'number', spare: true },
    { title: 'Findings' },
  ];
  const rows = report.binaries.map((binary) => row(report, binary, several, images));
  return section('platforms', 'Platforms', table(columns, rows), ...without(report));
}

function row(report: Report, binary: ReportBinary, several: boolean, images: boolean) {
  const platform = report.images
    .flatMap((image) => image.platforms)
    .find(({ binaries }) => binaries.includes(binary.stem));
  const packages = platform?.sbom?.packages ?? binary.sbom?.packages;
  const scan = platform?.scan ?? binary.scan;
  const word = scanWord(scan);
  const tone = word === 'none' ? 'good' : scan?.outcome.kind === 'gate-failed' ? 'bad' : 'doubtful';
  return [
    several ? [code(binary.name), ' ', whole(binary.platform)] : whole(binary.platform),
    ...(images
      ? [
          platform === undefined ? '–' : bytes(platform.compressedSize),
          platform === undefined ? '–' : bytes(platform.unpackedSize),
        ]
      : []),
    bytes(binary.size),
    linkageWords({ ...binary, savings: {} }).join(', '),
    packages === undefined ? '–' : String(packages),
    h('span', { class: tone }, word),
  ];
}

function without(report: Report): Markup[] {
  const reasons = new Map<string, string[]>();
  for (const { platform, reason } of report.binaryOnly) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), platform]);
  }
  return [...reasons].map(([reason, platforms]) =>
    h('p', { class: 'note' }, `Binary only, ${text(platforms.join(', '))}: ${text(reason)}`),
  );
}
