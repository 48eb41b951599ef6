export { type ImageSubject, makeImageSboms } from './image.ts';
export { makeSboms, type Sbom, type SbomOptions } from './make.ts';
