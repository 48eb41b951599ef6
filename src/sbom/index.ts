export { type ImageSubject, makeImageSboms } from './image.ts';
export { makeSboms, prepareSboms, type SbomOptions } from './make.ts';
