import type { Report } from '../../model/report.ts';
import type { MapEvidence } from '../map/subjects.ts';
import { documentHtml, late, rendered } from './document.ts';
import { preparePageMap } from './page-map.ts';
import { platformSwitch } from './per-binary.ts';
import { budgetsSection } from './sections/budgets.ts';
import { causesSection } from './sections/causes.ts';
import { findingsSection } from './sections/findings.ts';
import { historySection } from './sections/history.ts';
import { layersSection } from './sections/layers.ts';
import { mapBlocksMarkup, mapSection } from './sections/map.ts';
import { howSection, noticesSection, sbomSection } from './sections/measured.ts';
import { packagesSection, sharedSection } from './sections/packages.ts';
import { platformsSection } from './sections/platforms.ts';
import { timelineSection } from './sections/timeline.ts';
import { pageHeader, verdictStrips } from './sections/verdict-strip.ts';

/** report.html without a map: one file without requests and without script, for light and dark screens, phones and paper. */
export function reportHtml(report: Report): string {
  const { first, above, below } = pageParts(report, []);
  return documentHtml(titleOf(report), [first, above, below], '');
}

/**
 * report.html with a map, where the bytes of a binary are attributed. The page stays below 1.5 MB: functions that are
 * too small are one row of their package, and the page says so.
 */
export async function reportPage(report: Report, evidence: MapEvidence): Promise<string> {
  const stems = report.binaries.filter(({ sizes }) => sizes !== undefined).map(({ stem }) => stem);
  if (stems.length === 0) return reportHtml(report);
  const { first, above, below } = pageParts(report, stems);
  const map = await preparePageMap(report, evidence, first.length + above.length + below.length);
  if (map === undefined) return reportHtml(report);
  const main = [first, late(above), late(rendered(mapSection(map)), 'late-map'), late(below)];
  return documentHtml(titleOf(report), main, rendered(...mapBlocksMarkup(map)), map.scripts);
}

function titleOf(report: Report): string {
  return `${report.images[0]?.name ?? report.module.path} ${report.revision.version}`;
}

/** The parts of a page besides the map, as HTML. */
interface PageParts {
  /** What is painted first. */
  readonly first: string;
  readonly above: string;
  readonly below: string;
}

/** `stems`: binaries of the map; empty without one. */
function pageParts(report: Report, stems: readonly string[]): PageParts {
  const [verdict, ...otherVerdicts] = verdictStrips(report, stems);
  return {
    first: rendered(pageHeader(report, platformSwitch(report, stems)), verdict),
    above: rendered(...otherVerdicts, ...causesSection(report)),
    below: rendered(
      ...packagesSection(report),
      ...sharedSection(report),
      ...budgetsSection(report),
      platformsSection(report),
      ...noticesSection(report),
      ...layersSection(report),
      findingsSection(report),
      ...sbomSection(report, stems.length > 0),
      ...timelineSection(report),
      ...historySection(report),
      howSection(report),
    ),
  };
}
