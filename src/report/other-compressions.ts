import type { ReportImagePlatform, ReportLayer } from '../model/report.ts';
import type { ReportAlternative } from '../model/size.ts';

/** What an image of one platform would weigh with its own layers compressed another way. */
export interface OtherCompression {
  readonly format: ReportAlternative['format'];
  readonly level: number;
  /** Bytes as pulled: config and all layers. */
  readonly size: number;
  /** Less what it is now: negative where it would be smaller. */
  readonly change: number;
}

/** Sums of what was measured of each layer, gzip before zstd, low levels first; base layers stay as they are. */
export function otherCompressions({ layers, compressedSize }: ReportImagePlatform): readonly OtherCompression[] {
  const tried = new Map<string, Pick<ReportAlternative, 'format' | 'level'>>();
  for (const { alternatives = [] } of layers)
    for (const { format, level } of alternatives) tried.set(`${format} ${level}`, { format, level });
  return [...tried.values()]
    .sort((a, b) => (a.format === b.format ? a.level - b.level : a.format < b.format ? -1 : 1))
    .map(({ format, level }) => {
      const change = layers.reduce((sum, layer) => sum + changeOf(layer, format, level), 0);
      return { format, level, size: compressedSize + change, change };
    });
}

function changeOf({ size, alternatives = [] }: ReportLayer, format: string, level: number): number {
  const other = alternatives.find((one) => one.format === format && one.level === level);
  return other === undefined ? 0 : other.size - size;
}
