import { expect, test } from '@jest/globals';
import { attemptLines } from '../../../src/model/attempts.ts';

test('tries in a row that met the same are one line, others one each, in order', () => {
  expect(attemptLines(['down', 'down', 'slow', 'down', 'down', 'down'])).toBe(
    'tries 1 to 2: down\ntry 3: slow\ntries 4 to 6: down',
  );
  expect(attemptLines(['down'])).toBe('try 1: down');
  expect(attemptLines([])).toBe('');
});
