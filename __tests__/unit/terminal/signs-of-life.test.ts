import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startSignsOfLife } from '../../../src/terminal/signs-of-life.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('signs of life come often at first and once a minute in a long build, and end', () => {
  const at: number[] = [];
  const start = Date.now();
  const end = startSignsOfLife(() => at.push((Date.now() - start) / 1000));
  jest.advanceTimersByTime(420_000);
  expect(at).toEqual([15, 30, 45, 60, 90, 120, 150, 180, 210, 240, 270, 300, 360, 420]);
  end();
  jest.advanceTimersByTime(600_000);
  expect(at).toHaveLength(14);
});
