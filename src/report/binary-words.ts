import { formatByteChange } from '../model/quantity.ts';
import type { ReportBinary } from '../model/report.ts';
import { visibleText } from '../model/text.ts';

/** The command that made a binary as a POSIX shell would take it, with its variables before it. */
export function buildCommand({ build }: Pick<ReportBinary, 'build'>): string {
  const environment = build.environment.map(({ name, value }) => `${name}=${quoted(value)}`);
  return visibleText([...environment, 'go', ...build.argv.map(quoted)].join(' '));
}

/** `static`, `stripped`, and what was measured to be saved. */
export function linkageWords({ linkage, stripped, savings }: ReportBinary): string[] {
  const linked =
    linkage.static === undefined
      ? 'with the system’s libraries'
      : linkage.static
        ? 'static'
        : `dynamic${linkage.interpreter === undefined ? '' : ', needs a loader'}`;
  const saved = (what: string, bytes: number | undefined): string[] =>
    bytes === undefined ? [] : [`${what} ${formatByteChange(-bytes)}`];
  return [
    linked,
    ...(linkage.pie ? ['PIE'] : []),
    stripped ? 'stripped' : 'with symbols',
    ...saved('stripping', savings?.stripping),
    ...saved('cgo off', savings?.cgoOff),
  ];
}

function quoted(word: string): string {
  return /^[\w@%+=:,./{}-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
