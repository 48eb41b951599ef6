import type { CauseKind, ReportCause } from './cause.ts';

/** What a change is said to be because of. */
export interface LeadingCause {
  readonly cause: ReportCause;
  /** The largest of the modules and packages that came in through it, where they are most of its weight. */
  readonly brings?: string;
}

/** They follow from what changed elsewhere. */
const FOLLOWING: ReadonlySet<CauseKind> = new Set(['data', 'tables', 'padding', 'not-explained']);

/**
 * The cause that weighs most in the direction of a change. What came in through a dependency that is new or moved counts for
 * that dependency, also where its own code became smaller: people know which one they touched, not what it brought along.
 * Tables grow because of what they describe, so they are told only where nothing else is.
 */
export function leadingCause(causes: readonly ReportCause[], sign: number): LeadingCause | undefined {
  const telling = causes.filter(({ kind, bytes }) => kind !== 'not-explained' && Math.sign(bytes) === sign);
  const people = telling.filter(({ kind }) => !FOLLOWING.has(kind));
  const weights = new Map<ReportCause, ReportCause[]>();
  for (const cause of people.length > 0 ? people : telling) {
    const leader = broughtBy(cause, causes);
    weights.set(leader, [...(weights.get(leader) ?? []), cause]);
  }
  const weigh = (some: readonly ReportCause[]): number => some.reduce((sum, { bytes }) => sum + Math.abs(bytes), 0);
  const [first] = [...weights].sort(([, a], [, b]) => weigh(b) - weigh(a));
  if (first === undefined) return undefined;
  const [heaviest, own] = first;
  // Nobody removes packages of the standard library, but what used them.
  const gone = causes.find(({ kind, bytes }) => kind === 'module-gone' && bytes < 0);
  const followed = sign < 0 && (heaviest.kind === 'package-gone' || heaviest.kind === 'reach');
  if (followed && gone !== undefined) return { cause: gone };
  const cause = heaviest;
  const others = own.filter((one) => one !== cause);
  const [largest] = [...others].sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes));
  const most = weigh(others) * 2 > weigh(own);
  return { cause, ...(most && largest?.subject !== undefined && named(largest) ? { brings: largest.subject } : {}) };
}

function named({ kind }: ReportCause): boolean {
  return kind === 'module-new' || kind === 'package-new';
}

/** The cause of the module through which another one came into the program; the cause itself where there is none. */
function broughtBy(cause: ReportCause, causes: readonly ReportCause[]): ReportCause {
  if (cause.kind === 'module-gone' || cause.kind === 'package-gone') return cause;
  // A chain begins in the program's own code; that of `reach` with the new user.
  const entry = cause.chain?.[cause.kind === 'reach' ? 0 : 1];
  if (entry === undefined) return cause;
  const holding = causes.filter(({ kind, subject = '' }) => {
    if (kind === 'package-new') return entry === subject;
    return (kind === 'module-new' || kind === 'module-moved') && (entry === subject || entry.startsWith(`${subject}/`));
  });
  // Modules lie in folders of others: the longest path is the one.
  return holding.sort((a, b) => (b.subject ?? '').length - (a.subject ?? '').length)[0] ?? cause;
}
