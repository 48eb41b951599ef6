/**
 * @actions/core loads an HTTP client, 800 KB, for one function: the request of an OIDC token. This class loads it when
 * that request is made.
 */
const LAZY_HTTP_CLIENT = `
export class HttpClient {
  constructor(...args) {
    this.args = args;
  }
  async getJson(...request) {
    const { HttpClient } = await import('@actions/http-client');
    return new HttpClient(...this.args).getJson(...request);
  }
}
`;

/**
 * @actions/artifact unpacks what it downloads by a package without limits, one of whose dependencies has no licence.
 * Downloads of ours ask for the archive as it is (`skipDecompress`), so nothing calls this.
 */
const NO_UNPACKING = `
function refuse() {
  throw new Error('@actions/artifact is bundled without its unpacking: download with skipDecompress');
}
export default { Extract: refuse, Parse: refuse };
`;

/** HTTP/2 is spoken only by those who ask undici for it, and loading Node's costs a tenth of an unchanged push. */
const NO_HTTP2 = `
module.exports = function refuse() {
  throw new Error('undici is bundled without HTTP/2');
};
`;

/** What is bundled instead of a package, for importers that match. */
const SUBSTITUTES = {
  '@actions/http-client': { importer: /[\\/]@actions[\\/]core[\\/]/, contents: LAZY_HTTP_CLIENT },
  './client-h2.js': { importer: /[\\/]undici[\\/]lib[\\/]/, contents: NO_HTTP2 },
  'unzip-stream': { importer: /[\\/]@actions[\\/]artifact[\\/]/, contents: NO_UNPACKING },
};

const PREFIX = '\0substitute:';

/**
 * A plugin that puts these in place of the packages.
 *
 * @param {string} importer the file from whose place the imports of a substitute are looked up
 */
export function substitutes(importer) {
  return {
    name: 'substitutes',
    resolveId(source, from = '') {
      if (from.startsWith(PREFIX)) return this.resolve(source, importer);
      return SUBSTITUTES[source]?.importer.test(from) ? PREFIX + source : undefined;
    },
    load: (id) => (id.startsWith(PREFIX) ? SUBSTITUTES[id.slice(PREFIX.length)].contents : undefined),
  };
}
