import type { Inputs } from '../../config/inputs.ts';
import type { Plan } from '../../model/plan.ts';
import type { ExpectedStep } from '../../terminal/view.ts';

/** The steps that a planned build is sure to take, and what each waits for, for the live view. */
export function expectedSteps(
  { images }: Plan,
  inputs: Pick<Inputs, 'sbom' | 'scan' | 'attribution'>,
  push: boolean,
): readonly ExpectedStep[] {
  const based = images.some(({ base }) => base !== 'scratch');
  return [
    ...(based ? [{ step: 'base', needs: [] }] : []),
    { step: 'compile', needs: [] },
    ...(inputs.scan ? [{ step: 'database', needs: [] }] : []),
    { step: 'inspect', needs: ['compile'] },
    ...(images.length > 0 ? [{ step: 'image', needs: ['inspect'] }] : []),
    ...(inputs.sbom ? [{ step: 'sbom', needs: ['inspect'] }] : []),
    ...(inputs.attribution ? [{ step: 'size', needs: ['inspect'] }] : []),
    ...(inputs.scan ? [{ step: 'scan', needs: ['inspect', 'database'] }] : []),
    ...(push
      ? [{ step: 'push', needs: ['image', ...(inputs.sbom ? ['sbom'] : []), ...(inputs.scan ? ['scan'] : [])] }]
      : []),
  ];
}
