import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { SILENT_AFTER_MS, showDownloads } from '../../../src/compile/downloads-shown.ts';

let said: (string | undefined)[] = [];
const step = {
  update: ({ detail }: { detail?: string }) => void said.push(detail),
  done: () => {},
  skip: () => {},
  fail: () => {},
};

beforeEach(() => {
  said = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('a download is named while Go speaks of downloads, and no longer once it compiles', () => {
  const downloads = showDownloads(step);
  downloads.line('go: downloading golang.org/x/text v0.31.0');
  jest.advanceTimersByTime(SILENT_AFTER_MS - 1);
  downloads.line('go: downloading golang.org/x/net v0.40.0');
  jest.advanceTimersByTime(SILENT_AFTER_MS - 1);
  expect(said).toEqual(['downloading golang.org/x/text', 'downloading golang.org/x/net']);
  jest.advanceTimersByTime(1);
  expect(said[2]).toBe('2 modules downloaded');
  expect(downloads.end()).toBe('2 modules downloaded');
});

test('nothing is told after the end, nor of a build that downloads nothing', () => {
  const downloads = showDownloads(step);
  downloads.line('# example.com/app');
  expect(downloads.end()).toBeUndefined();
  downloads.line('go: downloading golang.org/x/net v0.40.0');
  expect(downloads.end()).toBe('1 module downloaded');
  jest.advanceTimersByTime(60_000);
  expect(said).toEqual(['downloading golang.org/x/net']);
});
