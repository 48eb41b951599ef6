import type { BuildInfoModule, BuiltBinary } from '../../model/binary.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { ReportBinary, ReportLinkage, ReportLinkedModule } from '../../model/report.ts';
import { reportScan } from '../findings.ts';
import type { ReportParts } from '../parts.ts';
import { hidePlaces, type Place } from '../places.ts';

/** A binary's part of the report. */
export function composeBinary(
  { plan, facts }: BuiltBinary,
  parts: Pick<ReportParts, 'sboms' | 'scans' | 'savings' | 'sizes' | 'shrinkingTags'>,
  places: readonly Place[],
): ReportBinary {
  const { stem } = plan;
  const hide = (text: string): string => hidePlaces(text, places);
  const savings = parts.savings.get(stem);
  const sizes = parts.sizes.get(stem);
  const shrinkingTags = parts.shrinkingTags?.get(stem);
  const sbom = parts.sboms.get(stem);
  const scan = parts.scans.get(stem);
  return {
    name: plan.main.binaryName,
    importPath: plan.main.importPath,
    platform: formatPlatform(plan.platform),
    stem,
    file: plan.output,
    size: facts.size,
    digest: facts.digest,
    format: facts.format,
    linkage: linkage(facts.linkage),
    stripped: facts.stripped,
    ...(facts.buildInfo === undefined ? {} : { goVersion: facts.buildInfo.goVersion }),
    ...(facts.goBuildId === undefined ? {} : { goBuildId: facts.goBuildId }),
    ...(facts.gnuBuildId === undefined ? {} : { gnuBuildId: facts.gnuBuildId }),
    settings: (facts.buildInfo?.settings ?? []).map(({ key, value }) => ({ key, value: hide(value) })),
    modules: (facts.buildInfo?.deps ?? []).map(linkedModule),
    build: {
      argv: plan.argv.map(hide),
      environment: plan.environment.map(({ name, value, origin }) => ({
        name,
        value: hide(value),
        origin: hide(origin),
      })),
    },
    ...(savings === undefined ? {} : { savings }),
    ...(sizes === undefined ? {} : { sizes }),
    ...(shrinkingTags === undefined ? {} : { shrinkingTags }),
    ...(sbom === undefined ? {} : { sbom }),
    ...(scan === undefined ? {} : { scan: reportScan(scan.outcome, scan.findings, scan.file) }),
  };
}

function linkage(facts: ReportLinkage): ReportLinkage {
  return {
    ...(facts.static === undefined ? {} : { static: facts.static }),
    ...(facts.interpreter === undefined ? {} : { interpreter: facts.interpreter }),
    needed: facts.needed,
    pie: facts.pie,
  };
}

function linkedModule({ path, version, replace }: BuildInfoModule): ReportLinkedModule {
  if (replace === undefined) return { path, version };
  // `replace` with a folder: an absolute one is the machine's business.
  const local = /^(\/|[A-Za-z]:)/.test(replace.path);
  return {
    path,
    version,
    replacedBy: { path: local ? '{folder}' : replace.path, version: local ? '' : replace.version },
  };
}
