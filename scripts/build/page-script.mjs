import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';

/** Where the script lies: beside the source that puts it into the page, so that sources and dist/ both find it. */
export const PAGE_SCRIPT = 'src/report/html/page-script.js';

/**
 * Bundles what runs in the reader's browser, in memory. It is minified, since every report.html holds it whole.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ script: Buffer, inputs: string[] }>} the script, and the paths of everything that went in
 */
export async function bundlePageScript(root) {
  const bundle = await rolldown({
    cwd: root,
    input: 'src/page/browser/main.ts',
    platform: 'browser',
    transform: { target: 'es2022' },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  const inputs = moduleIds
    .filter((id) => id.startsWith(root + sep))
    .map((id) => relative(root, id).replaceAll('\\', '/'))
    .sort();
  // In the page it stands in an element, which these would end or change.
  if (/<\/script|<!--/i.test(code)) throw new Error('the page script has text that cannot stand in a page');
  return { script: Buffer.from(`${noticesOf(root, inputs)}${code}`), inputs };
}

/** The licences of bundled packages, which every copy must carry. */
function noticesOf(root, inputs) {
  const folders = [...new Set(inputs.flatMap((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []))];
  return folders
    .map((folder) => {
      const licence = readdirSync(join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
      if (licence === undefined) throw new Error(`${folder} has no licence text`);
      const text = readFileSync(join(root, folder, licence), 'utf8')
        .trim()
        .replaceAll('*/', '* /');
      return `/*! ${folder.replace('node_modules/', '')}\n${text}\n*/\n`;
    })
    .join('');
}
