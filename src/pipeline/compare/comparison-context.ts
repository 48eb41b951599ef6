import type { ImagePlan, Plan } from '../../model/plan.ts';
import type { BuildContext } from '../build/build-context.ts';

/** What comparing needs to know of what was built. */
export type ComparedPlan = Pick<Plan, 'source' | 'module' | 'revision' | 'platforms' | 'binaries'> & {
  readonly images: readonly Pick<ImagePlan, 'tags'>[];
};

/** What a comparison is made with; a merge of legs has neither a Go nor another build at hand. */
export interface ComparisonContext extends Pick<BuildContext, 'configuration' | 'session' | 'github'> {
  readonly planned: { readonly plan: ComparedPlan };
  /** Without one nobody is asked who imports what. */
  readonly workbench?: Pick<BuildContext['workbench'], 'go'>;
  /** Without one no baseline is built. */
  readonly build?: BuildContext['build'];
}
