/** Reads what a built binary says about itself, and judges it. */
export { acceptBinary } from './accept.ts';
export type { BuildMachinePath } from './build-machine-paths.ts';
export { type InspectOptions, inspectBinary } from './inspect.ts';
export { type BinaryExpectation, type Judgement, judgeBinary } from './judge.ts';
