import type { Report, ReportBinary } from '../model/report.ts';

/** By what a binary is known: its digest, or an id that its linker wrote into it. */
export interface BinaryIdentity {
  /** `sha256:...` */
  readonly digest?: string;
  readonly goBuildId?: string;
  /** Hexadecimal. */
  readonly gnuBuildId?: string;
}

/** What a text may be an identity of. */
export function identityOf(id: string): BinaryIdentity {
  if (id.includes('/')) return { goBuildId: id };
  if (id.length === 40) return { gnuBuildId: id };
  return { digest: id.startsWith('sha256:') ? id : `sha256:${id}` };
}

/** The binary of a report that this is; by its digest if there is one, since two builds may share an id. */
export function findBinary(report: Report, identity: BinaryIdentity): ReportBinary | undefined {
  const { digest, goBuildId, gnuBuildId } = identity;
  if (digest !== undefined) return report.binaries.find((binary) => binary.digest === digest);
  return report.binaries.find(
    (binary) =>
      (goBuildId !== undefined && binary.goBuildId === goBuildId) ||
      (gnuBuildId !== undefined && binary.gnuBuildId === gnuBuildId),
  );
}
