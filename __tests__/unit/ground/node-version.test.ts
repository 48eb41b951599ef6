import { expect, test } from '@jest/globals';

test('the suite runs on Node 24, whatever Node called npm', () => {
  expect(process.versions.node.split('.')[0]).toBe('24');
});
