import type { Configuration } from '../../config/inputs.ts';
import type { GithubContext } from '../../github/context.ts';
import type { Report } from '../../model/report.ts';
import type { EngineChoice } from '../plan/engine-choice.ts';
import type { Planned } from '../plan/make-plan.ts';
import type { Workbench } from '../plan/prepare.ts';
import type { Session } from '../session/session.ts';
import type { ScanChoice } from '../supply/gate.ts';
import type { ActionsCaches } from './actions-caches.ts';
import type { BuilderLease } from './buildx/lease.ts';
import type { EarlyCompile } from './early-compile.ts';

/** What every part of a build is given. */
export interface BuildContext {
  readonly configuration: Configuration;
  readonly session: Session;
  readonly workbench: Workbench;
  readonly planned: Planned;
  readonly scan: ScanChoice;
  readonly choice: EngineChoice;
  /** Opened only by an engine that needs one. */
  readonly builder: BuilderLease;
  /** Lines of `outputs` that only BuildKit makes. */
  readonly passedOutputs: readonly string[];
  /** Absent outside of Actions. */
  readonly github: GithubContext | undefined;
  readonly caches: ActionsCaches;
  /** The last run's commands, if they run already. */
  readonly early: EarlyCompile | undefined;
  /** Another build in this process, of what the baseline is measured from. */
  readonly build: (configuration: Configuration, session: Session) => Promise<{ readonly report: Report }>;
}
