import { expect, test } from '@jest/globals';
import { shownSetting } from '../../../src/report/shown-settings.ts';

test('of run-time defaults only what differs is shown, and little of it', () => {
  const shown = (from: string | undefined, to: string | undefined) =>
    shownSetting({
      key: 'DefaultGODEBUG',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  expect(shown('a=1,b=0,c=1', 'a=1,c=0')).toEqual({ key: 'DefaultGODEBUG', from: 'b=0,c=1', to: 'c=0' });
  expect(shown('a=1', 'a=1,b=1,c=1,d=1')).toEqual({ key: 'DefaultGODEBUG', to: 'b=1,c=1 and 1 more' });
  expect(shown(undefined, 'a=1')).toEqual({ key: 'DefaultGODEBUG', to: 'a=1' });
});

test('other settings are shown as they are', () => {
  const flags = { key: '-ldflags', from: '-s -w', to: '-s,-w' };
  expect(shownSetting(flags)).toEqual(flags);
});
