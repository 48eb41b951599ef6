import { cutText } from '../model/text.ts';
import { codeSpan } from '../report/markdown/markdown-text.ts';
import { type Check, type Verification, whatIsOff } from './check.ts';
import { rowsOf } from './table.ts';

/** Rows of a summary, and problems in an output: a release of a thousand wrong files tells of the first hundred. */
const MOST = 100;
/** Characters of a sentence. */
const LONGEST = 400;

/** What the Action hands out. An image's digest is given only when everything holds, so that nobody deploys another. */
export function verificationOutputs(
  verification: Verification,
): Readonly<Record<'verified' | 'problems' | 'digest' | 'release', string>> {
  const wrong = whatIsOff(verification);
  const problems = wrong
    .slice(0, MOST)
    .map(({ what, about, found }) => ({ what, about, found: cutText(found, LONGEST) }));
  return {
    verified: String(wrong.length === 0),
    problems: JSON.stringify(problems),
    digest: wrong.length === 0 ? (verification.digest ?? '') : '',
    release: verification.release ?? '',
  };
}

/** A verification as Markdown for the job's summary: the verdict, and the table that a terminal shows. */
export function verificationMarkdown(verification: Verification): string {
  const rows = rowsOf(verification.checks);
  const shown = rows.slice(0, MOST).map(({ state, cells: [what = '', about = '', found = ''] }) => {
    const said = found === '' ? '' : codeSpan(found, LONGEST);
    return `| ${SIGNS[state]} | ${what} | ${codeSpan(about)} | ${said} |`;
  });
  const more = rows.length > MOST ? ['', `And ${rows.length - MOST} more lines.`] : [];
  const digest = verification.digest === undefined ? [] : ['', `Image ${codeSpan(verification.digest)}.`];
  const table = rows.length === 0 ? [] : ['', '| | Check | About | Found |', '|:-:|:--|:--|:--|', ...shown];
  return [`### ${verdict(verification)}`, ...table, ...more, ...digest, ''].join('\n');
}

function verdict(verification: Verification): string {
  const subject = codeSpan(verification.subject);
  const wrong = whatIsOff(verification).length;
  const all = verification.checks.length;
  if (wrong === 0) return `✅ ${subject} is what it says: ${all} checks`;
  return `❌ ${subject}: ${wrong} of ${all} checks do not hold`;
}

const SIGNS: Readonly<Record<Check['state'], string>> = { ok: '✓', off: '✗', skipped: '·' };
