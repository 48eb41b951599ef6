import type { CauseKind, ReportCause } from './cause.ts';
import type { ReportBudget } from './comparison.ts';
import type { SourceLocation } from './failure.ts';
import { formatBytes } from './quantity.ts';

/** `internal/rpc/rpc.go:14`, or the file alone. */
export function placeText({ file, line }: SourceLocation): string {
  return line === undefined ? file : `${file}:${line}`;
}

const UNDO: Partial<Record<CauseKind, (line: string) => string>> = {
  'module-moved': (line) => `Go back in ${line}`,
  'module-renamed': (line) => `Go back in ${line}`,
  'own-code': (line) => `Look at ${line}, where most new lines are`,
  'dead-code': (line) => `Look at ${line}`,
  'embedded-file': (line) => `Make ${line} smaller`,
};

/** What to do about the line or file that broke a budget: `Undo main.go:14, which alone imports it`. `line`: as it is shown. */
export function undoWords({ kind, alone }: Pick<ReportCause, 'kind' | 'alone'>, line: string): string {
  const words = UNDO[kind];
  return words === undefined ? `Undo ${line}${alone === true ? ', which alone imports it' : ''}` : words(line);
}

/** The setting that would just allow a broken budget: `max-growth: 38%`, `max-size: 13.1 MB`, `max-size: binary=13.1MB`. */
export function settingThatFits({ of, name, limit, written, actual = 0, before = 0 }: ReportBudget): string {
  const subject = of === 'module' ? `${name}=` : of === 'binary' ? 'binary=' : '';
  const share = limit === 'growth' && written.includes('%') && before > 0;
  const fits = share ? `${Math.ceil((actual / before) * 100)}%` : bytesUp(actual);
  return `max-${limit}: ${subject}${subject === '' ? fits : fits.replace(' ', '')}`;
}

/** Three digits that are not less than the bytes. */
function bytesUp(bytes: number): string {
  const step = bytes < 1000 ? 1 : 10 ** (Math.floor(Math.log10(bytes)) - 2);
  return formatBytes(Math.ceil(bytes / step) * step);
}
