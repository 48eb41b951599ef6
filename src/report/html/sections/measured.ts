import { type ComponentChildren, h } from 'preact';
import { formatBytes, formatDuration } from '../../../model/quantity.ts';
import type { Report, ReportBinary, ReportSbom } from '../../../model/report.ts';
import type { ReportCache } from '../../../model/report-run.ts';
import { buildCommand, linkageWords } from '../../binary-words.ts';
import { bytes, code, commas, facts, fold, type Markup, section, shortDigest, table, text } from '../elements.ts';
import { modulesTable } from './modules.ts';

/** More rows than this are folded. */
const MOST_ROWS = 12;

/** The SBOM's files, and what is in them. `search`: with a field to search by. */
export function sbomSection(report: Report, search: boolean): Markup[] {
  const subjects = [
    ...report.binaries.map(({ file, sbom }) => ({ name: file, sbom })),
    ...report.images.flatMap(({ name, platforms }) =>
      platforms.map(({ platform, sbom }) => ({ name: `${name} ${platform}`, sbom })),
    ),
  ];
  const rows = subjects.flatMap(({ name, sbom }) =>
    sbom === undefined ? [] : [[code(name), String(sbom.packages), fileLinks(sbom)]],
  );
  if (rows.length === 0) return [];
  const columns = [{ title: 'Of' }, { title: 'Packages', kind: 'number' as const }, { title: 'Files' }];
  const files = table(columns, rows);
  const shown = rows.length > MOST_ROWS ? fold(`${rows.length} binaries and images`, files) : files;
  return [section('sbom', 'Software bills of materials', shown, ...modulesTable(report, search))];
}

/** Files of the output folder are linked as neighbours of this page; the schema keeps them inside that folder. */
function fileLinks({ cyclonedx, spdx }: ReportSbom): ComponentChildren {
  const link = (label: string, file: string | undefined): ComponentChildren[] =>
    file === undefined ? [] : [h('a', { href: file.split('/').map(encodePart).join('/') }, label)];
  return commas([...link('CycloneDX', cyclonedx), ...link('SPDX', spdx)]);
}

function encodePart(part: string): string {
  // By way of bytes, since encodeURIComponent throws for half of a surrogate pair.
  return encodeURIComponent(Buffer.from(part).toString());
}

/** Warnings and notices. */
export function noticesSection(report: Report): Markup[] {
  const { notices } = report.run;
  if (notices.length === 0) return [];
  return [
    section(
      'notices',
      'Worth knowing',
      h(
        'ul',
        null,
        notices.map(({ level, code: name, message, file, line }) =>
          h(
            'li',
            null,
            h(
              'span',
              { class: level === 'warning' ? 'doubtful' : 'note' },
              level === 'warning' ? '! warning ' : 'note ',
            ),
            text(message),
            h(
              'span',
              { class: 'note' },
              ` ${text([name, [file, line].filter((part) => part !== undefined).join(':')].filter((part) => part !== '').join(', '))}`,
            ),
          ),
        ),
      ),
    ),
  ];
}

/** Everything that the figures rest on. */
export function howSection(report: Report): Markup {
  const { run, toolchain, toolVersion } = report;
  const { host, tools, database, caches } = run;
  return section(
    'how',
    'How it was made and measured',
    facts([
      [
        'When',
        h(
          'time',
          { dateTime: text(run.startedAt) },
          text(run.startedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')),
        ),
      ],
      ['Go', [code(toolchain.version), `, asked for by ${text(toolchain.requestedBy)}, from ${run.toolchainOrigin}`]],
      ['Machine', text(`${host.os}/${host.arch}, ${host.cpus} processors, Node ${host.node}`)],
      ['go-slim-image', text(toolVersion)],
      ...tools.map((tool): [string, ComponentChildren] => [
        tool.name,
        [
          text(
            `${tool.version}, from ${tool.origin}, ${tool.verified ? 'checked' : 'not checked'} against a pinned digest; `,
          ),
          shortDigest(`sha256:${tool.sha256}`),
        ],
      ]),
      ...(database === undefined
        ? []
        : [
            [
              'Vulnerability data',
              text(
                `${database.source} of ${database.updatedAt}${database.stale ? ', from the cache because no source answered' : ''}`,
              ),
            ] as [string, string],
          ]),
      ...caches.map((cache): [string, ComponentChildren] => [`Cache ${text(cache.name)}`, cacheWords(cache)]),
      ...report.inputs.map(({ name, value }): [string, ComponentChildren] => [`Input ${text(name)}`, code(value)]),
    ]),
    h(
      'p',
      { class: 'note' },
      'Image sizes are what a client pulls: config and layers, compressed. 1 MB is 1,000,000 bytes; titles give exact bytes.',
    ),
    fold('Every binary and the command that made it', ...report.binaries.map(binaryPart)),
  );
}

function cacheWords({ restored, saved }: ReportCache): string {
  const words = (verb: string, moved: ReportCache['saved']): string[] =>
    moved === undefined ? [] : [`${verb} ${formatBytes(moved.bytes)} in ${formatDuration(moved.ms)}`];
  const all = [...words('restored', restored), ...words('saved', saved)];
  return all.length === 0 ? 'nothing restored or saved' : all.join(', ');
}

function binaryPart(binary: ReportBinary): Markup {
  return h(
    'div',
    { class: 'binary-part' },
    h('h3', null, code(binary.file), ' ', bytes(binary.size)),
    h(
      'p',
      { class: 'note' },
      `${linkageWords(binary).join(', ')}; ${binary.modules.length} modules; `,
      shortDigest(binary.digest),
    ),
    h('p', { class: 'command' }, code(buildCommand(binary))),
  );
}
