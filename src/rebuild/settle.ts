import type { RebuildReason, ReportRebuildReason } from '../model/rebuild.ts';
import type { Report } from '../model/report.ts';

/** Versions and releases in their order: `go1.26.8` stands before `go1.26.11`. */
const IN_ORDER = new Intl.Collator('en', { numeric: true });

/** Which of the reasons that an image was built again for hold no longer, by the report of the new build. */
export function settle(reasons: readonly RebuildReason[], report: Report): readonly ReportRebuildReason[] {
  return reasons.map((reason) => ({ ...reason, gone: isGone(reason, report) }));
}

function isGone(reason: RebuildReason, report: Report): boolean {
  const { kind, subject, was, now } = reason;
  switch (kind) {
    case 'base': {
      const bases = report.images.flatMap(({ platforms }) => platforms).map(({ base }) => base);
      return bases.every(({ reference, digest }) => reference !== subject || digest !== was);
    }
    case 'go':
      return now !== undefined && goVersions(report).every((version) => IN_ORDER.compare(version, now) >= 0);
    case 'finding':
    case 'fix':
      return wasScanned(report) && !stillKnown(reason, report);
    case 'timezones':
      return report.images.every(
        ({ rootfs: { zones } }) => zones?.release === undefined || now === undefined || zones.release >= now,
      );
    case 'certificates':
      return report.images.every(({ rootfs: { certificates } }) => certificates?.source !== was);
  }
}

function goVersions({ binaries, toolchain }: Report): readonly string[] {
  return binaries.map(({ goVersion }) => goVersion ?? toolchain.version);
}

function scansOf({ binaries, images }: Report) {
  const subjects = [...binaries, ...images.flatMap(({ platforms }) => platforms)];
  return subjects.flatMap(({ scan }) => (scan === undefined ? [] : [scan]));
}

/** Without a scan nobody knows. */
function wasScanned(report: Report): boolean {
  const scans = scansOf(report);
  return scans.length > 0 && scans.every(({ outcome }) => !/unavailable$/.test(outcome.kind));
}

function stillKnown({ id = '', subject }: RebuildReason, report: Report): boolean {
  return scansOf(report)
    .flatMap(({ findings }) => findings)
    .some(
      (finding) =>
        finding.suppressed === undefined &&
        finding.module === subject &&
        (finding.id === id || finding.aliases.includes(id)),
    );
}
