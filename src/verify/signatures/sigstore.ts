// A module of its own, so that the packages are loaded only where there is a signature. Bundled, a CommonJS package has
// no named exports for a dynamic import; these static ones are resolved by the bundler.
export { bundleFromJSON } from '@sigstore/bundle';
export { TrustedRoot } from '@sigstore/protobuf-specs';
export { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
