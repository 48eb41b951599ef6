import type { Report } from '../model/report.ts';
import { type Check, off, ok, skipped } from './check.ts';

const DAY = 86_400_000;

/**
 * How old what is verified is: since it was built, and with which Go and which base. `maxAge` in days; 0: no limit. An
 * old build is not wrong, but its base and its Go have been missing fixes for so long.
 */
export function ageChecks(report: Report, now: Date, maxAge: number): readonly Check[] {
  const built = Date.parse(report.run.startedAt);
  if (Number.isNaN(built)) return [off('age', 'report.json', 'does not say when it was built')];
  const days = Math.floor((now.getTime() - built) / DAY);
  const said = `built ${days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`}, ${report.run.startedAt}`;
  const about = `${report.toolchain.version}, go-slim-image ${report.toolVersion}`;
  const age =
    maxAge > 0 && days > maxAge ? off('age', about, `${said}; ${maxAge} days are allowed`) : ok('age', about, said);
  return [age, ...baseChecks(report)];
}

function baseChecks(report: Report): Check[] {
  const seen = new Map<string, Check>();
  for (const image of report.images)
    for (const { base, platform } of image.platforms) {
      const { reference, digest } = base;
      const about = `${image.name} ${platform}`;
      if (reference === 'scratch') seen.set(`${image.name} scratch`, ok('base', image.name, 'scratch'));
      else if (digest === undefined)
        seen.set(about, skipped('base', about, `${reference}, whose digest is not recorded`));
      else seen.set(`${image.name} ${digest}`, ok('base', image.name, `${reference}@${digest}`));
    }
  return [...seen.values()];
}
