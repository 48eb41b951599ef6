/**
 * What every build needs once its compilers run, in one piece: loaded earlier it would hold them up, and loaded in many
 * pieces it would cost more beside them.
 */

export { planBuild } from '../plan/make-plan.ts';
export { buildPlanned } from './build-planned.ts';
