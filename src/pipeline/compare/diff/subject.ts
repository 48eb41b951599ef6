import type { Configuration } from '../../../config/inputs.ts';
import type { Report } from '../../../model/report.ts';
import type { Session } from '../../session/session.ts';
import type { BuiltSubject } from './built-subject.ts';

/** One side of a diff: read already, or to be built. */
export type Subject = { readonly report: Report } | { readonly build: BuiltSubject };

/** What subjects are opened with. */
export interface SubjectContext {
  readonly configuration: Configuration;
  readonly session: Session;
}
