import type { ReportRebuildReason } from '../model/rebuild.ts';
import type { Report } from '../model/report.ts';
import { visibleText } from '../model/text.ts';
import { codeSpan } from './markdown/markdown-text.ts';

const MOST = 20;

/** `**Built again because**` and each reason with what became of it; empty where the build had no such reason. */
export function rebuiltBlock({ run }: Report): readonly string[] {
  const reasons = run.rebuild ?? [];
  if (reasons.length === 0) return [];
  const lines = reasons
    .slice(0, MOST)
    .map((reason) => `- ${reason.gone ? '✅ gone' : '⚠️ still so'}: ${codeSpan(reason.text, 400)}`);
  const left = reasons.length - lines.length;
  return [`**Built again because**\n\n${[...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')}`];
}

/** The same for a terminal, a line each: what is left comes first. */
export function rebuiltTexts({ run }: Report): readonly string[] {
  const reasons = [...(run.rebuild ?? [])].sort((a, b) => Number(a.gone) - Number(b.gone));
  const texts = reasons.slice(0, MOST).map(rebuiltText);
  const left = reasons.length - texts.length;
  return left > 0 ? [...texts, `and ${left} more`] : texts;
}

function rebuiltText({ gone, text }: ReportRebuildReason): string {
  return `${gone ? 'gone' : 'still so'}: ${visibleText(text)}`;
}
