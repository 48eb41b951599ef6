/**
 * Bundles the driver of image-everywhere.test.ts with its worker into a folder: `bundle-image-driver.mjs FOLDER`. In a
 * process of its own, since the bundler takes no values from jest's own global objects.
 */
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  cwd: resolve(import.meta.dirname, '..', '..', '..'),
  input: { driver: '__tests__/e2e/image-driver.ts', 'compress-worker': 'src/image/compress/worker.ts' },
  platform: 'node',
  transform: { target: 'node20.19' },
  checks: { ineffectiveDynamicImport: false },
});
await bundle.write({
  dir: process.argv[2],
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
});
await bundle.close();
