import { formatByteChange, formatBytes } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import { fitText, visibleText } from '../../model/text.ts';
import { otherCompressions } from '../other-compressions.ts';
import type { TextStyle } from './text-style.ts';

const MOST_LINES = 12;

/** What was measured because it was asked for: what stripping saved, and what other compressions would give, a line each. */
export function savingLines(report: Report, { columns, unicode }: TextStyle): string[] {
  const lines = [
    ...report.binaries.flatMap(({ platform, savings }) =>
      savings?.stripping === undefined ? [] : [`${platform}  -s -w saved ${formatBytes(savings.stripping)}`],
    ),
    ...report.images.flatMap(({ platforms }) =>
      platforms.flatMap((platform) => {
        const others = otherCompressions(platform);
        // A line has room for few: what saves most comes first.
        const told = [...others]
          .sort((a, b) => a.change - b.change)
          .map(({ format, level, change }) => `${format} ${level} ${formatByteChange(change)}`);
        return told.length === 0 ? [] : [`${platform.platform}  ${told.join(', ')}`];
      }),
    ),
  ];
  if (lines.length === 0) return [];
  const left = lines.length - MOST_LINES;
  return [
    ...lines.slice(0, MOST_LINES).map((line) => fitText(visibleText(line), columns, unicode ? '…' : '...')),
    ...(left > 0 ? [`and ${left} more, in the report`] : []),
    '',
  ];
}
