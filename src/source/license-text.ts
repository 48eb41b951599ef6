import { createHash } from 'node:crypto';

/** SHA-256 of the terms of licences, as {@link termsOf} leaves them, and their SPDX identifiers. */
const KNOWN: Readonly<Record<string, string>> = {
  '56959050891f7b737ac4e803051170c7197f02df73d80bd9a78d968e305bf558': 'MIT',
  '9d67efcffd3dcd3a6534505e1e554a433e67d41294a96c4a42695efc655057a9': 'Apache-2.0',
  '8e238d34a73f09717ef90fb009e24dead2f8915f50e4b6cf91c9c4c84c27cb8f': 'Apache-2.0',
  '01f2ceda0378716078a8952a76f9e2a15d511ed2a431cff335dcc447fe84cad2': 'Apache-2.0',
  '2762ae7f890df4badc3c236b6517362f9b2160e076b9f5a73ce43074c18db512': 'Apache-2.0',
  '8501e3cc452e8a83e86251d12ebd18149fbf03b36a334838c5eb219d60d18292': 'BSD-3-Clause',
  '20b31f14910225c8c95df6d48bdc880084c79e81bc4567f7bd36e8ecf854d2c6': 'BSD-2-Clause',
  adb32713ffc84150d6a957c34528233536ce29dd918e04322753d8856a2adfb4: 'ISC',
  '556d5a1a5f65e961c2676a8c5d608d68305b5d7f052b74eb500d91d6e0d2e460': 'MPL-2.0',
  '08e6cbaeaf49ec3bb90e15e4f5a18c018eae23c7a1431f60f6a2f32306cdb707': '0BSD',
  bf70f58e5ed18efd30fbb744c3d0dd536392f0af9610c9014984752d1e9ed3d2: 'Unlicense',
  a6e06597671f9365ab428de46881817a5cf19e83d08fec09f9cfea7217cec68c: 'CC0-1.0',
  '9096928648c83371190f278a71e705e20af8a7ab1e9bf216dedcd71d4f7d6de2': 'BSL-1.0',
  '3634989c2b8fd199502f06fcb27b77aff63267bd0a25f6a6c0c87aca4015ae85': 'MIT-0',
  fe72b10d7349cac0ebf44d4cee13d2568630b4d018ff7f4b7d221d42960a8909: 'Zlib',
  a2a686418bbdbf37f28aaf01ff3aef45cfe077a641470465923c8c23fcbe08f9: 'ISC',
};

/**
 * The SPDX identifier of a licence whose text is exactly one of the few most used, besides its title, who holds the
 * copyright, and how it is set. Undefined for everything else: a text that differs in one word, two licences in one
 * file, and the GPL family, whose text does not say whether later versions are allowed.
 */
export function licenseOf(text: string): string | undefined {
  return KNOWN[createHash('sha256').update(termsOf(text)).digest('hex')];
}

/** Lines above the terms that name the licence or who holds the copyright, and say nothing else. */
const ABOVE: readonly RegExp[] = [
  /^$/,
  /^(?:the )?(?:mit|isc|bsd|(?:new |simplified |modified )?bsd [23]-clause|bsd-[23]-clause) licen[cs]e(?: \((?:mit|isc|bsd)\))?:?$/,
  /^bsd [23]-clause "(?:new|simplified|revised)"(?: or "(?:new|simplified|revised)")? license$/,
  /^(?:copyright|\(c\)|\u00a9)(?!.*\b(?:licen[cs]|a?gpl|permi|under|except|dual|terms|portion|parts|some|files)).{1,160}$/,
  /^all rights reserved\.?$/,
];

/** Places that the licences' own texts leave to whoever takes them. */
const OPEN: readonly (readonly [RegExp, string])[] = [
  // BSD-3-Clause, third condition and disclaimer.
  [
    /neither the names? of [^;]{1,80}? nor the names of (?:its|the) contributors/g,
    'neither the name nor the contributors',
  ],
  [/the copyright (?:owner|holder)s?\b/g, 'the copyright holder'],
  // Apache-2.0, the notice in its appendix.
  [/ copyright [^;]{1,160} licensed under the apache license, version 2\.0 \(the "license"\);/, ' notice;'],
  [/\{\}/g, '[]'],
  // MPL-2.0 and ISC are written both ways.
  [/^mozilla public license, version/, 'mozilla public license version'],
  [/^permission to use, copy, modify, and distribute/, 'permission to use, copy, modify, and/or distribute'],
  [/https?:\/\/(?:www\.)?/g, ''],
];

/**
 * The terms alone, in one line: case, white space, quotation marks, rules, numbering and the names that the texts leave
 * open are the same for everybody (SPDX specification 2.3, annex C: "SPDX License List matching guidelines").
 */
export function termsOf(text: string): string {
  const lines = text
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201c\u201d`']+/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^[#>]+ |[\s\u00a0]+/g, ' ').trim())
    .map((line) => (/^[-=*_]+$/.test(line) ? '' : line));
  const first = lines.findIndex((line) => !ABOVE.some((pattern) => pattern.test(line)));
  const terms = (first < 0 ? [] : lines.slice(first))
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(?:[-*\u2022]|\(?[0-9a-z][.)]) /, ''))
    .join(' ');
  return OPEN.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), terms);
}
