import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * What runs in the reader's browser, by where it lies: beside the source that puts it into the page, so that sources and
 * dist/ both find it.
 */
const PAGE_SCRIPTS = {
  'src/report/html/page-begin.js': 'src/page/browser/begin.ts',
  'src/report/html/page-script.js': 'src/page/browser/main.ts',
};

/**
 * Bundles what runs in the reader's browser, in memory. It is minified, since every report.html holds it whole.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ scripts: Map<string, Buffer>, inputs: string[] }>} the scripts by where they lie, and the paths of
 *   everything that went in
 */
export async function bundlePageScripts(root) {
  const made = await Promise.all(
    Object.entries(PAGE_SCRIPTS).map(async ([path, input]) => ({ path, ...(await bundleOne(root, input)) })),
  );
  return {
    scripts: new Map(made.map(({ path, script }) => [path, script])),
    inputs: [...new Set(made.flatMap(({ inputs }) => inputs))].sort(),
  };
}

async function bundleOne(root, input) {
  const bundle = await rolldown({
    cwd: root,
    input,
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
  return { script: Buffer.from(escaped(`${noticesOf(root, inputs)}${code}`)), inputs };
}

/** A page in ASCII alone is kept with one byte a character by browsers, and read faster. */
function escaped(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
