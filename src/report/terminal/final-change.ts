import type { ReportComparison, ReportSizeChange } from '../../model/comparison.ts';
import { formatByteChange } from '../../model/quantity.ts';
import type { ReportBinary } from '../../model/report.ts';
import { fitText, textWidth, visibleText } from '../../model/text.ts';
import { causeSentence } from '../cause-words.ts';
import { phraseText } from '../phrase.ts';
import type { TextStyle } from './text-style.ts';

const MOST_CAUSES = 3;

/** The cell CHANGE of a binary's row: of its image as pulled, else of the binary: `+412 kB  +8.4%`. */
export function changeCell(binary: ReportBinary, comparison: ReportComparison): string {
  const own = comparison.binaries.find(({ stem, state }) => stem === binary.stem && state !== 'gone');
  const image = comparison.images.find(
    ({ platform, layers }) => platform === binary.platform && layers.some((layer) => layer.binary === binary.stem),
  );
  return changeText(image?.compressed ?? own?.size);
}

function changeText(size: ReportSizeChange | undefined): string {
  if (size === undefined) return '-';
  if (size.before === undefined) return 'new';
  if (size.change === 0 || size.before === 0) return formatByteChange(size.change);
  const share = (size.change / size.before) * 100;
  return `${formatByteChange(size.change)}  ${share > 0 ? '+' : '−'}${Math.abs(share).toFixed(1)}%`;
}

/** `Why   +688 kB  google.golang.org/grpc, new: ...`: the largest causes in the binary that changed most. */
export function whyLines(comparison: ReportComparison, module: string, { columns, unicode }: TextStyle): string[] {
  const changed = comparison.binaries.filter(({ state }) => state === 'changed');
  const [largest] = [...changed].sort((a, b) => Math.abs(b.size.change) - Math.abs(a.size.change));
  if (largest === undefined) return [];
  const telling = largest.causes.filter(({ kind }) => !['data', 'tables', 'padding', 'not-explained'].includes(kind));
  const lines = telling.slice(0, MOST_CAUSES).map((cause, index) => {
    const bytes = formatByteChange(cause.bytes);
    const gap = ' '.repeat(Math.max(0, 9 - textWidth(bytes)));
    const sentence = phraseText(causeSentence(cause, module), (name) => name);
    return fitText(
      visibleText(`${index === 0 ? 'Why ' : '    '}${gap}${bytes}  ${sentence}`),
      columns,
      unicode ? '…' : '...',
    );
  });
  return lines.length === 0 ? [] : [...lines, ''];
}
