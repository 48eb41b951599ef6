import { baselineOf } from '../compare/compare.ts';
import type { ReportTriedBaseline } from '../model/comparison.ts';
import { Failure } from '../model/failure.ts';
import type { Log } from '../model/runtime.ts';
import { readCandidate } from './read-candidate.ts';
import type { BaselinePlace, BaselineSearch } from './source.ts';

/** What a baseline must be about. */
export interface Wanted {
  /** Path of the module; absent where the user named the baseline: then it may be any. */
  readonly module?: string;
}

/**
 * Looks for a baseline, place by place: the first whose report is whole, of a version that we read and about what is
 * wanted. Each that was not taken is remembered with its answer; what should have been one and is not, or could not be
 * asked, is a notice. Never throws for what a place does: without a baseline a build goes on.
 */
export async function findBaseline(
  places: readonly BaselinePlace[],
  wanted: Wanted,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<BaselineSearch> {
  const tried: ReportTriedBaseline[] = [];
  for (const place of places) {
    signal.throwIfAborted();
    const { source } = place;
    try {
      const answer = await place.look();
      if ('nothing' in answer) {
        tried.push({ source, answer: answer.nothing });
        continue;
      }
      const report = readCandidate(answer, wanted.module);
      if ('refusal' in report) {
        tried.push({ source, answer: report.answer });
        log.notice({ level: 'warning', code: report.refusal, message: `Not compared with it: ${report.answer}.` });
        continue;
      }
      const { reference, ref } = answer;
      const named = { source, reference, ...(ref === undefined ? {} : { ref }) };
      return { found: { report, baseline: baselineOf(report, named) }, tried };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      tried.push({ source, answer: error.message });
      const message = `There is no baseline from ${place.name}: ${error.message}${error.fix === undefined ? '' : ` ${error.fix}`}`;
      log.notice({ level: 'warning', code: 'baseline-unavailable', message });
    }
  }
  return { tried };
}
