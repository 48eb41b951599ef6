import { join } from 'node:path';
import { build } from 'esbuild';

/** What dist/ starts from: one file each. What they share lies in chunks beside them. */
const ENTRIES = {
  cli: 'src/entry/cli.ts',
  action: 'src/entry/action.ts',
  post: 'src/entry/post.ts',
  'compress-worker': 'src/image/compress/worker.ts',
  'size-child': 'src/size/child.ts',
};

/**
 * Some packages are CommonJS and call `require` for Node's own modules, which an ES module does not have.
 * Names are kept because @actions/cache tells its errors apart by class name. Nothing is minified: it would buy no
 * start-up time and cost readable differences.
 */
const OPTIONS = {
  bundle: true,
  write: false,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunk-[hash]',
  conditions: ['node', 'import', 'default'],
  banner: {
    js: "import { createRequire as createRequireOfModule } from 'node:module';\nconst require = createRequireOfModule(import.meta.url);",
  },
  logLevel: 'warning',
};

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

/** What is bundled instead of a package, for importers that match. */
const SUBSTITUTES = {
  '@actions/http-client': { importer: /[\\/]@actions[\\/]core[\\/]/, contents: LAZY_HTTP_CLIENT },
  'unzip-stream': { importer: /[\\/]@actions[\\/]artifact[\\/]/, contents: NO_UNPACKING },
};

const substitutes = {
  name: 'substitutes',
  setup(api) {
    api.onResolve({ filter: /^(@actions\/http-client|unzip-stream)$/ }, ({ path, importer, resolveDir }) =>
      SUBSTITUTES[path].importer.test(importer) ? { path, namespace: 'substitute', pluginData: resolveDir } : undefined,
    );
    api.onLoad({ filter: /.*/, namespace: 'substitute' }, ({ path, pluginData }) => ({
      contents: SUBSTITUTES[path].contents,
      resolveDir: pluginData,
    }));
  },
};

/**
 * Bundles src/ in memory.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ files: Map<string, Buffer>, inputs: string[] }>} files by their name in dist/, and the paths,
 *   relative to the root, of everything that went in
 */
export async function bundle(root) {
  const result = await build({
    ...OPTIONS,
    absWorkingDir: root,
    entryPoints: ENTRIES,
    plugins: [substitutes],
  });
  const prefix = join(root, 'dist').length + 1;
  const files = result.outputFiles.map(({ path, contents }) => [
    path.slice(prefix).replaceAll('\\', '/'),
    Buffer.from(contents),
  ]);
  return { files: new Map(files), inputs: Object.keys(result.metafile.inputs).sort() };
}
