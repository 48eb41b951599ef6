import type { BuildContext } from '../build/build-context.ts';
import type { Planned } from '../plan/make-plan.ts';
import type { Workbench } from '../plan/prepare.ts';

/** What comparing needs of a build, whoever made its binaries. */
export interface ComparisonContext extends Pick<BuildContext, 'configuration' | 'session' | 'github' | 'build'> {
  readonly planned: Pick<Planned, 'plan'>;
  /** Absent where nothing was compiled here: then who imports what is not asked. */
  readonly workbench?: Pick<Workbench, 'go'>;
}
