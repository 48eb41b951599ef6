import { markdownTable } from 'markdown-table';
import type { Report, ReportBinary } from '../../model/report.ts';
import { scanWord, unbrokenBytes, verdictOf } from '../verdict.ts';
import { codeSpan } from './markdown-text.ts';

const MOST_ROWS = 60;
/** Sentences may be longer than names. */
const LONGEST_SENTENCE = 1000;

/** The verdict on one line: `**5.31 MB pulled on linux/amd64**, 4.97 MB on linux/arm64. Findings: none`. */
export function headline(report: Report): string {
  const { sizes, sizeKind, scan, tone } = verdictOf(report);
  const [first, ...rest] = sizes;
  const gate = tone === 'bad' ? '**Gate failed.** ' : '';
  if (first === undefined) return `${gate}**Nothing was built.** Findings: ${scan}`;
  const verb = sizeKind === 'image' ? 'pulled' : 'binary';
  const others =
    rest.length === 0
      ? ''
      : rest.length <= 2
        ? rest.map(({ platform, bytes }) => `, ${unbrokenBytes(bytes)} on ${platform}`).join('')
        : `, ${unbrokenBytes(Math.min(...rest.map(({ bytes }) => bytes)))} to ${unbrokenBytes(Math.max(...rest.map(({ bytes }) => bytes)))} on ${rest.length} more platforms`;
  return `${gate}**${unbrokenBytes(first.bytes)} ${verb} on ${first.platform}**${others}. Findings: ${scan}`;
}

/** At most three columns: a fourth leaves the screen of a phone. */
export function platformTable(report: Report): string {
  const several = new Set(report.binaries.map(({ name }) => name)).size > 1;
  const rows = report.binaries.slice(0, MOST_ROWS).map((binary) => row(report, binary, several));
  const left = report.binaries.length - rows.length;
  const image = report.images.length > 0;
  const header = ['Platform', ...(image ? ['Image, pulled'] : []), 'Binary'];
  const table = markdownTable([header, ...rows], { align: ['l', 'r', 'r'], alignDelimiters: false, padding: true });
  return left > 0 ? `${table}\n\nand ${left} more in report.html` : table;
}

function row(report: Report, binary: ReportBinary, several: boolean): string[] {
  const platform = report.images
    .flatMap(({ platforms }) => platforms)
    .find(({ binaries }) => binaries.includes(binary.stem));
  const name = several ? `${codeSpan(binary.name)} ` : '';
  const scan = platform?.scan ?? binary.scan;
  const under = scan === undefined || scanWord(scan) === 'none' ? '' : `<br>findings: ${scanWord(scan)}`;
  const pulled = platform === undefined ? '–' : unbrokenBytes(platform.compressedSize);
  return [
    `${name}${binary.platform}${under}`,
    ...(report.images.length > 0 ? [pulled] : []),
    unbrokenBytes(binary.size),
  ];
}

/** What needs a word: platforms without an image, what the scan tried, warnings. */
export function reasons(report: Report): string[] {
  const without = new Map<string, string[]>();
  for (const { platform, reason } of report.binaryOnly) without.set(reason, [...(without.get(reason) ?? []), platform]);
  const lines = [
    ...[...without].map(
      ([reason, platforms]) => `- Binary only, ${platforms.join(', ')}: ${codeSpan(reason, LONGEST_SENTENCE)}`,
    ),
    ...report.run.notices.map(
      ({ level, code, message }) =>
        `- ${level === 'warning' ? '**Warning**' : 'Note'} (${codeSpan(code)}): ${codeSpan(message, LONGEST_SENTENCE)}`,
    ),
    ...triedSources(report),
  ];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function triedSources(report: Report): string[] {
  const tried = report.binaries.flatMap(({ scan }) =>
    scan?.outcome.kind === 'database-unavailable' ? scan.outcome.tried : [],
  );
  const unique = new Map(tried.map(({ source, answer }) => [source, answer]));
  return [...unique].map(
    ([source, answer]) => `- Vulnerability data from ${codeSpan(source)}: ${codeSpan(answer, LONGEST_SENTENCE)}`,
  );
}

/** The last line: commit, Go, tool. */
export function provenance(report: Report): string {
  const { module, revision, toolchain, toolVersion } = report;
  const commit = revision.commit === undefined ? [] : [codeSpan(revision.commit.slice(0, 7))];
  const parts = [
    `${codeSpan(module.path)} ${codeSpan(revision.version)}`,
    ...commit,
    ...(revision.dirty ? ['with uncommitted changes'] : []),
    codeSpan(toolchain.version),
    `go-slim-image ${codeSpan(toolVersion)}`,
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}
