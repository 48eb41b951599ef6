import type { RootfsEntry } from '../model/image.ts';
import type { RootfsPlan } from '../model/plan.ts';
import type { Runtime } from '../model/runtime.ts';
import { type CertificateFacts, certificateFiles } from './certificates.ts';
import { includeFiles } from './include.ts';
import { mergeDrafts } from './merge.ts';
import { nameServiceSwitch, temporaryFolder, userFiles } from './users.ts';
import { type ZoneFacts, zoneFiles } from './zones.ts';

/** What the parts are made from. */
export interface RootfsContext extends Pick<Runtime, 'log' | 'host'> {
  /** Absolute; sources of `include` are relative to it and stay in it. */
  readonly moduleDirectory: string;
  /** Absolute, of the toolchain that compiles. */
  readonly goroot: string;
  /** Absolute folders that never enter through `include`: the output folder. */
  readonly exclude?: readonly string[];
  /** Milliseconds since 1970, for expiry warnings only. */
  readonly now?: number;
}

/** Facts for the report. */
export interface RootfsFacts {
  readonly certificates?: CertificateFacts;
  readonly zones?: ZoneFacts;
}

/**
 * The files beside the binary, sorted by path, each path once. Folders in between are not among them: the image's
 * writer adds those. The same plan gives the same entries on every machine.
 * Throws `certificate-invalid`, `unknown-timezone`, `include-invalid`, `unsupported-here`.
 */
export async function rootfsEntries(
  plan: RootfsPlan,
  context: RootfsContext,
): Promise<{ entries: RootfsEntry[]; facts: RootfsFacts }> {
  const [certificates, zones, included] = await Promise.all([
    certificateFiles(plan, context.log, context.now),
    zoneFiles(plan, context.goroot),
    includeFiles(plan.include, context),
  ]);
  const drafts = mergeDrafts([
    ...(plan.passwd ? userFiles(plan.user) : []),
    ...(plan.tmp ? [temporaryFolder()] : []),
    ...(plan.nsswitch ? [nameServiceSwitch()] : []),
    ...certificates.drafts,
    ...zones.drafts,
    ...included,
  ]);
  return {
    entries: drafts.map((draft) => ({ ...draft, mtime: plan.mtime })),
    facts: {
      ...(certificates.facts === undefined ? {} : { certificates: certificates.facts }),
      ...(zones.facts === undefined ? {} : { zones: zones.facts }),
    },
  };
}
