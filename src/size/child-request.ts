import type { FailureFacts } from '../model/failure.ts';
import type { ReportSize } from '../model/size.ts';
import type { Evidence } from './measure.ts';

/** What is attributed, and where the list of its functions is written; paths are absolute. */
export interface SizeRequest {
  readonly file: string;
  /** What messages call the file. */
  readonly name: string;
  readonly digest: string;
  readonly list: string;
  readonly evidence: Evidence;
}

/** What the child prints: sizes, or the failure; nothing else is on its standard output. */
export type SizeAnswer = { readonly sizes: ReportSize } | { readonly failure: Pick<FailureFacts, 'code' | 'message'> };
