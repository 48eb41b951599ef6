// A module of its own, so that the package is loaded only when it is needed. Bundled, a CommonJS package has no
// named exports for a dynamic import; this static one is resolved by the bundler.
export { fromBufferPromise, openPromise } from 'yauzl';
