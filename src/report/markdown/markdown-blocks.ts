import { markdownTable } from 'markdown-table';
import type { Finding } from '../../model/findings.ts';
import { formatByteChange, formatDuration } from '../../model/quantity.ts';
import type { Report, ReportImage } from '../../model/report.ts';
import { visibleText } from '../../model/text.ts';
import { buildCommand, linkageWords } from '../binary-words.ts';
import { otherCompressions } from '../other-compressions.ts';
import { stepsSpan, stepTitle } from '../steps-of.ts';
import { unbrokenBytes } from '../verdict.ts';
import { codeBlock, codeLink, codeSpan } from './markdown-text.ts';

const STYLE = { alignDelimiters: false } as const;

/** Findings, worst first; suppressed ones with the reason. */
export function findingsBlock(findings: readonly Finding[]): string {
  const rows = findings.map(({ severity, id, module, installed, fixed, url, suppressed }) => {
    const word =
      suppressed === undefined ? severity.toLowerCase() : `ignored: ${codeSpan(suppressed.reason ?? suppressed.by)}`;
    const fix = fixed.length === 0 ? 'no fix yet' : codeSpan(fixed.join(', '));
    return [`${codeLink(id, url)}<br>${word}`, `${codeSpan(module)}<br>${codeSpan(installed)}`, fix];
  });
  return markdownTable([['Finding', 'In', 'Fixed in'], ...rows], STYLE);
}

/** Layers of every image, the base's apart from the application's. */
export function imageBlock(report: Report): string {
  return report.images.map(imageText).join('\n\n');
}

function imageText(image: ReportImage): string {
  const rows = image.platforms.flatMap(({ platform, layers }) =>
    layers.map(({ part, digest, size, unpackedSize }) => [
      `${platform}<br>${PARTS[part]}`,
      `${unbrokenBytes(size)}<br>${unbrokenBytes(unpackedSize)} unpacked`,
      codeSpan(digest.slice(0, 'sha256:'.length + 12)),
    ]),
  );
  const { certificates, zones, timezone } = image.rootfs;
  const files = [
    ...(certificates === undefined ? [] : [`${certificates.count} CA certificates`]),
    ...(zones === undefined
      ? []
      : [`${zones.count} time zones${zones.release === undefined ? '' : ` of ${codeSpan(zones.release)}`}`]),
    ...(timezone === undefined ? [] : [`TZ ${codeSpan(timezone)}`]),
  ];
  const base = image.platforms[0]?.base.reference ?? 'scratch';
  const about = [`${codeSpan(image.name)} ${codeSpan(image.digest)}`, `Base ${codeSpan(base)}`, ...files].join('; ');
  const layers = markdownTable([['Layer', 'Size', 'Digest'], ...rows], { ...STYLE, align: ['l', 'r', 'l'] });
  return [about, layers, ...compressionsBlock(image)].join('\n\n');
}

/** What was measured of other compressions, by platform. */
function compressionsBlock(image: ReportImage): string[] {
  const rows = image.platforms.flatMap((platform) =>
    otherCompressions(platform).map(({ format, level, size, change }) => [
      `${platform.platform}<br>${format} ${level}`,
      unbrokenBytes(size),
      formatByteChange(change).replaceAll(' ', '\u00a0'),
    ]),
  );
  if (rows.length === 0) return [];
  return [markdownTable([['Compressed otherwise', 'Image', 'Change'], ...rows], { ...STYLE, align: ['l', 'r', 'r'] })];
}

const PARTS = { base: 'base', rootfs: 'root files', binary: 'binary' } as const;

/** Each binary: what it is, and the command that made it. */
export function buildBlock(report: Report): string {
  const rows = report.binaries.map((binary) => [
    codeSpan(binary.file),
    linkageWords(binary).join(', '),
    `${binary.sbom === undefined ? '–' : binary.sbom.packages}`,
  ]);
  const table = markdownTable([['Binary', 'Linked', 'Packages'], ...rows], { ...STYLE, align: ['l', 'l', 'r'] });
  const [first] = report.binaries;
  if (first === undefined) return table;
  return `${table}\n\n${first.platform} was built with\n\n${codeBlock([buildCommand(first)])}`;
}

const CELLS = 40;

/** What ran beside what, as a drawing in characters. */
export function stepsBlock(report: Report): string {
  const { steps } = report.run;
  const span = stepsSpan(steps);
  const names = steps.map((step) => visibleText(stepTitle(step)));
  const width = Math.max(...names.map((name) => name.length));
  const lines = steps.map(({ startMs, endMs, state }, index) => {
    const from = Math.min(CELLS - 1, Math.floor((startMs / span) * CELLS));
    const to = Math.max(from + 1, Math.round((endMs / span) * CELLS));
    const bar = `${' '.repeat(from)}${'█'.repeat(to - from)}`.padEnd(CELLS);
    const word = state === 'done' ? '' : ` ${state}`;
    return `${(names[index] ?? '').padEnd(width)} ${bar} ${formatDuration(endMs - startMs).padStart(7)}${word}`;
  });
  return codeBlock(lines);
}
