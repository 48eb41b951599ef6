import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences (SPDX identifiers) that ask for nothing but their own text to go along. */
const PERMISSIVE = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'BlueOak-1.0.0']);

const ISC_TEXT = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

const MIT_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * The licence texts of every package that went into dist/, for dist/LICENSES.txt.
 *
 * @param {string} root the project's folder
 * @param {string[]} inputs the bundled files, relative to the root
 * @returns {string}
 * @throws {Error} for a package without a licence text or with a licence that is not on the list
 */
export function licencesOf(root, inputs) {
  const parts = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))]
    .sort()
    .map((folder) => describe(root, folder));
  const own = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.LICENSE.txt'))
    .map((entry) => ({ name: entry.name.replace('.LICENSE.txt', ''), text: readText(entry.parentPath, entry.name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${readText(root, 'NOTICE')}\n${[...parts, ...own.map(({ name, text }) => section(name, text))].join('\n')}`;
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` lies in `node_modules/a/node_modules/@b/c`. */
function packageFolder(input) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function describe(root, folder) {
  const { name, version, license } = JSON.parse(readText(join(root, folder), 'package.json'));
  if (!isPermissive(license))
    throw new Error(`${name} ${version} has the licence ${license}, which is not on the list`);
  const texts = readdirSync(join(root, folder))
    .filter((file) => /^(licen[cs]e|notice|copying|thirdpartynotice)/i.test(file))
    .sort()
    .map((file) => readText(join(root, folder), file).trim());
  if (texts.length === 0) texts.push(standardText(root, JSON.parse(readText(join(root, folder), 'package.json'))));
  return section(`${name} ${version} (${license})`, texts.join('\n\n'));
}

/**
 * A package that names the MIT or ISC licence without bringing its text gets the text with its author's name; one that
 * names the Apache licence the text that this project itself is under.
 */
function standardText(root, { name, version, license, author }) {
  if (license === 'Apache-2.0') return readText(root, 'LICENSE');
  const holder = typeof author === 'object' ? author.name : author;
  const text = { MIT: MIT_TEXT, ISC: ISC_TEXT }[license];
  if (text === undefined || !holder) throw new Error(`${name} ${version} (${license}) brings no licence text`);
  return `Copyright (c) ${holder}\n\n${text}`;
}

/** `(MIT OR GPL-2.0)` lets us choose; `MIT AND CC-BY-3.0` binds us to both. */
function isPermissive(expression) {
  if (typeof expression !== 'string' || /[()].*[()].*[()]/.test(expression)) return false;
  return expression
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((licence) => PERMISSIVE.has(licence)));
}

function section(title, text) {
  return `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n${text.trim()}\n`;
}

function readText(folder, file) {
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
}
