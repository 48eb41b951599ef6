import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { allDone } from '../../../src/model/all-done.ts';

test('gives every result in order', async () => {
  expect(await allDone<[number, string]>([sleep(5, 1), 'two'])).toEqual([1, 'two']);
});

test('throws the first failure only when nobody is at work any more', async () => {
  let working = true;
  const slow = sleep(30).then(() => {
    working = false;
  });
  await expect(allDone([Promise.reject(new Error('early')), slow])).rejects.toThrow('early');
  expect(working).toBe(false);
});
