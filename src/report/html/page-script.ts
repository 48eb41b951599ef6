import { readFile } from 'node:fs/promises';

/** What runs in the reader's browser: made of src/page/ by the build. */
const PAGE_SCRIPT = new URL('./page-script.js', import.meta.url);

let script: Promise<string> | undefined;

/** The text of the page's script. */
export function pageScript(): Promise<string> {
  script ??= readFile(PAGE_SCRIPT, 'utf8');
  return script;
}
