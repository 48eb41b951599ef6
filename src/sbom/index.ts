export { type ImageSubject, makeImageSboms } from './image.ts';
export { makeSboms, prepareSboms, type Sbom, type SbomOptions } from './make.ts';
