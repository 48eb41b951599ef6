import type { SourceLocation } from './failure.ts';

/** Something that GitHub shows on a file's line, or on the run. */
export interface Annotation extends Partial<SourceLocation> {
  readonly level: 'notice' | 'warning' | 'error';
  readonly title?: string;
  readonly message: string;
}
