import type { Finding } from '../model/findings.ts';
import type { RebuildAnswer, RebuildKind, RebuildReason } from '../model/rebuild.ts';
import type { ReportRootfs } from '../model/report.ts';
import { visibleText } from '../model/text.ts';
import type { PublishedBase } from './published.ts';

/** An answer from its reasons; `same` says what was found where there are none. */
export function answer(kind: RebuildKind, reasons: readonly RebuildReason[], same: string): RebuildAnswer {
  const changed = reasons.length > 0;
  return { kind, state: changed ? 'changed' : 'same', text: changed ? countOf(kind, reasons.length) : same, reasons };
}

/** A question that was not asked, or could not be answered. */
export function noAnswer(kind: RebuildKind, state: 'unknown' | 'not-asked', text: string): RebuildAnswer {
  return { kind, state, text: visibleText(text), reasons: [] };
}

function countOf(kind: RebuildKind, count: number): string {
  const [one, many] = WORDS[kind];
  return count === 1 ? one : `${count} ${many}`;
}

const WORDS: Readonly<Record<RebuildKind, readonly [string, string]>> = {
  base: ['the base moved', 'bases moved'],
  go: ['a newer patch release', 'newer patch releases'],
  finding: ['a new finding', 'new findings'],
  fix: ['a fix for what had none', 'fixes for what had none'],
  timezones: ['newer zone data', 'newer releases of zone data'],
  certificates: ['another set', 'other sets'],
};

/** A base whose tag names other bytes now. */
export function movedBase(base: PublishedBase, now: string): RebuildReason | undefined {
  if (base.digest === undefined || base.digest === now) return undefined;
  const subject = visibleText(base.reference);
  const text = `${subject} moved from ${short(base.digest)} to ${short(now)}.`;
  return { kind: 'base', subject, was: base.digest, now, text };
}

/** `sha256:0123456789ab`. */
function short(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}

/** A patch release that is newer than the one an image was built with; both as `go1.26.8`. */
export function newerGo(was: string, now: string): RebuildReason {
  const text = `Go ${now.slice(2)} is out, and the image was built with ${was.slice(2)}.`;
  return { kind: 'go', subject: 'go', was, now, text };
}

/** Zone data of another release than the image has; releases (`2026a`) are in the order of the alphabet. */
export function newerZones(zones: ReportRootfs['zones'], now: string | undefined): RebuildReason | undefined {
  const was = zones?.release;
  if (was === undefined || now === undefined || now <= was) return undefined;
  const text = `The zone data ${now} is there, and the image has ${visibleText(was)}.`;
  return { kind: 'timezones', subject: 'zone data', was, now, text };
}

/** The set of certificates that a build would put in now. */
export interface CertificateSet {
  readonly digest: string;
  readonly source: string;
}

/**
 * Another set than the image has. The digest is that of the whole bundle: where the user's own certificates are among
 * them it cannot be compared, and where the set is from decides.
 */
export function otherCertificates(had: ReportRootfs['certificates'], now: CertificateSet): RebuildReason | undefined {
  if (had?.source === undefined || had.digest === now.digest || had.source === now.source) return undefined;
  const text = `The certificates are ${now.source} now, and the image has ${visibleText(had.source)}.`;
  return { kind: 'certificates', subject: 'certificates', was: had.source, now: now.source, text };
}

/** What is new among findings that count: those that were not known, and fixes for those that had none. */
export function newFindings(
  known: readonly Finding[],
  now: readonly Finding[],
  lowestFix: (finding: Finding) => string | undefined,
): readonly RebuildReason[] {
  const before = new Map<string, Finding>();
  for (const finding of known) for (const key of keysOf(finding)) before.set(key, finding);
  const reasons = now.flatMap((finding): readonly RebuildReason[] => {
    const earlier = keysOf(finding)
      .map((key) => before.get(key))
      .find((found) => found !== undefined);
    const fix = lowestFix(finding);
    if (earlier === undefined) return [knownNow(finding, fix)];
    return earlier.fixed.length === 0 && fix !== undefined ? [fixedNow(finding, fix)] : [];
  });
  return [...new Map(reasons.map((reason) => [`${reason.kind} ${reason.subject} ${reason.id}`, reason])).values()];
}

/** One vulnerability may be called otherwise by a later database: any of its names will do. */
function keysOf({ id, aliases, module }: Finding): readonly string[] {
  return [id, ...aliases].map((name) => `${name}\n${module}`);
}

function knownNow(finding: Finding, fix: string | undefined): RebuildReason {
  const { id, module, installed } = plain(finding);
  const end = fix === undefined ? 'there is no fix yet' : `${visibleText(fix)} fixes it`;
  const text = `${id} (${finding.severity}) is known in ${module} ${installed} now; ${end}.`;
  return { kind: 'finding', subject: module, id, was: installed, ...(fix === undefined ? {} : { now: fix }), text };
}

function fixedNow(finding: Finding, fix: string): RebuildReason {
  const { id, module, installed } = plain(finding);
  const text = `${module} ${visibleText(fix)} fixes ${id} (${finding.severity}), which had no fix; the image has ${installed}.`;
  return { kind: 'fix', subject: module, id, was: installed, now: fix, text };
}

function plain({ id, module, installed }: Finding): Pick<Finding, 'id' | 'module' | 'installed'> {
  return { id: visibleText(id), module: visibleText(module), installed: visibleText(installed) };
}
