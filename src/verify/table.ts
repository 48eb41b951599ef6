import { fitText, textWidth, visibleText } from '../model/text.ts';
import type { Tone } from '../model/tone.ts';
import { type Check, type Verification, whatIsOff } from './check.ts';

/** How the table is drawn. */
export interface TableStyle {
  readonly columns: number;
  readonly paint: (tone: Tone, text: string) => string;
  readonly unicode: boolean;
}

/** The table of a verification for a terminal: what is off first, equal findings of many files on one line, a verdict last. */
export function verificationTable(verification: Verification, style: TableStyle): string {
  const rows = rowsOf(verification.checks);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => textWidth(row.cells[column] ?? ''))));
  const lines = rows.map(({ state, cells: [what = '', about = '', found = ''] }) => {
    const sign = signOf(state, style);
    const start = `${what.padEnd(widths[0] ?? 0)}  ${about.padEnd(widths[1] ?? 0)}  `;
    // What is off, why something was not looked at, and who signed are never cut: they are what people came to read.
    const whole = state !== 'ok' || what === 'signature' || what === 'attestation';
    const rest = whole ? found : fitText(found, Math.max(20, style.columns - textWidth(start) - 4));
    return `${sign} ${start}${rest}`.trimEnd();
  });
  return [...lines, '', verdictLine(verification, style)].join('\n');
}

/** `✓ release v1.2.3 is what it says: 42 checks` */
export function verdictLine(verification: Verification, style: Pick<TableStyle, 'paint' | 'unicode'>): string {
  const wrong = whatIsOff(verification).length;
  const all = verification.checks.length;
  const subject = visibleText(verification.subject);
  if (wrong === 0) return `${signOf('ok', style)} ${subject} is what it says: ${all} checks`;
  return `${signOf('off', style)} ${subject}: ${wrong} of ${all} checks do not hold`;
}

/** One line of a table. */
export interface Row {
  readonly state: Check['state'];
  /** What was asked, about what, and what was found. */
  readonly cells: readonly string[];
}

/** More files than this with the same finding become one row. */
const MANY = 2;

/** Checks as lines: what is off first, each alone; what is alike is counted. */
export function rowsOf(checks: readonly Check[]): readonly Row[] {
  const order = { off: 0, skipped: 1, ok: 2 } as const;
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const check of [...checks].sort((a, b) => order[a.state] - order[b.state])) {
    // What holds is counted; what was not looked at is counted where the reason is the same.
    const alike = (one: Check): boolean =>
      one.state === check.state && one.what === check.what && (check.state === 'ok' || one.found === check.found);
    const group = checks.filter(alike);
    if (check.state !== 'off' && group.length > MANY) {
      const key = check.state === 'ok' ? check.what : `${check.what} ${check.found}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const found = check.state === 'ok' ? '' : visibleText(check.found);
      rows.push({ state: check.state, cells: [check.what, `${group.length} checks`, found] });
    } else rows.push({ state: check.state, cells: [check.what, visibleText(check.about), visibleText(check.found)] });
  }
  return rows;
}

function signOf(state: Check['state'], { paint, unicode }: Pick<TableStyle, 'paint' | 'unicode'>): string {
  if (state === 'ok') return paint('good', unicode ? '✓' : 'ok');
  if (state === 'off') return paint('bad', unicode ? '✗' : 'x ');
  return paint('doubtful', unicode ? '·' : '- ');
}
