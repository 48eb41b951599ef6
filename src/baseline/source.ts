import type { BaselineSource, ReportBaseline, ReportTriedBaseline } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';

/** A place that may have a report to compare with. */
export interface BaselinePlace {
  readonly source: BaselineSource;
  /** What the place is called, for people: a file's name, an image reference. */
  readonly name: string;
  /** Looks there. Gives a sentence's end where there is none; throws a Failure where that could not be told. */
  look(): Promise<Candidate | Nothing>;
}

/** A report that was found and not yet read. */
export interface Candidate {
  readonly reference: string;
  /** Branch or tag it is of, where the place says so. */
  readonly ref?: string;
  /** Data from outside, checked by who reads it; undefined: larger than any report, and not read. */
  readonly text: string | undefined;
  /** What the place lets nobody but a writer of the repository claim, to be found in the report itself. */
  readonly mustBe?: {
    readonly commit?: string;
    readonly ref?: string;
  };
}

/** There is nothing, and why: `the image has no report`. */
export interface Nothing {
  readonly nothing: string;
}

/** What is compared with. */
export interface FoundBaseline {
  readonly baseline: ReportBaseline;
  readonly report: Report;
}

/** How the search ended. */
export interface BaselineSearch {
  readonly found?: FoundBaseline;
  readonly tried: readonly ReportTriedBaseline[];
}
