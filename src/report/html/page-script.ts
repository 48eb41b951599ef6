import { readFile } from 'node:fs/promises';

/** What runs in the reader's browser: made of src/page/ by the build. */
export interface PageScripts {
  /** Runs before anything is painted, and puts the other one into the page once that is done. */
  readonly begin: string;
  /** Draws the map and unpacks the rest of the page. */
  readonly main: string;
}

const PAGE_BEGIN = new URL('./page-begin.js', import.meta.url);
const PAGE_SCRIPT = new URL('./page-script.js', import.meta.url);

let scripts: Promise<PageScripts> | undefined;

/** The texts of the page's scripts. */
export function pageScripts(): Promise<PageScripts> {
  scripts ??= Promise.all([readFile(PAGE_BEGIN, 'utf8'), readFile(PAGE_SCRIPT, 'utf8')]).then(([begin, main]) => ({
    begin,
    main,
  }));
  return scripts;
}
