import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { FAILURE_MEANINGS } from '../../../src/config/failure-meanings.ts';
import { errorsMarkdown } from '../../../src/config/failure-reference.ts';
import { FAILURES } from '../../../src/model/failure.ts';

test('docs/errors.md is what the table of failures makes', () => {
  expect(readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8')).toBe(errorsMarkdown());
});

test('every failure has one row, below its own exit status, with a sentence', () => {
  const rows = new Map<string, number>();
  for (const section of errorsMarkdown().split(/^## /m).slice(1)) {
    for (const [, code = ''] of section.matchAll(/^\| `([a-z-]+)` \| .*[.] \|$/gm)) {
      expect(rows.has(code)).toBe(false);
      rows.set(code, Number.parseInt(section, 10));
    }
  }
  expect(Object.fromEntries(rows)).toEqual(FAILURES);
  expect(Object.keys(FAILURE_MEANINGS).sort()).toEqual(Object.keys(FAILURES).sort());
});
