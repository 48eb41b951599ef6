import type { Report } from '../model/report.ts';

/** The files of what a leg made, wherever they lie. */
export interface LegFiles {
  /** Where they are from, for people: `the artifact ...`, a folder, a reference. */
  readonly name: string;
  /** The bytes of a file by its path relative to the output folder; undefined where there is none. */
  open(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  close(): Promise<void>;
}

/** One leg of a job matrix: a whole build of some of the platforms. */
export interface Leg {
  readonly files: LegFiles;
  /** As the leg wrote it, checked against the schema and against its own sums. */
  readonly report: Report;
}
