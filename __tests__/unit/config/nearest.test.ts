import { expect, test } from '@jest/globals';
import { didYouMean } from '../../../src/config/nearest.ts';

const KNOWN = ['database', 'database-unavailable', 'compression-level', 'push', 'tags'];
const flag = (name: string): string => `--${name}`;

test('an unknown name is answered by the one it is misspelt from, else by those that share a word, else by nothing', () => {
  expect(didYouMean('tag', KNOWN, flag)).toBe('Did you mean --tags? ');
  expect(didYouMean('vulnerability-database', KNOWN, flag)).toBe('There are --database, --database-unavailable. ');
  expect(didYouMean('gzip-level', KNOWN, flag)).toBe('There is --compression-level. ');
  expect(didYouMean('colour', KNOWN, flag)).toBe('');
});
