import { describe, expect, test } from '@jest/globals';
import { chooseColor, chooseMode, chooseUnicode, chooseVerbose } from '../../../src/terminal/choice.ts';

const terminal = { isTTY: true };
const pipe = {};

describe('the mode', () => {
  test.each([
    ['a terminal', { TERM: 'xterm' }, terminal, 'live'],
    ['a pipe', { TERM: 'xterm' }, pipe, 'plain'],
    ['TERM=dumb', { TERM: 'dumb' }, terminal, 'plain'],
    ['a terminal without columns', { TERM: 'xterm' }, { isTTY: true, columns: 0 }, 'plain'],
    ['another CI system on a terminal', { CI: 'true' }, terminal, 'plain'],
    ['CI=false is no CI', { CI: 'false' }, terminal, 'live'],
    ['Actions on a pipe', { GITHUB_ACTIONS: 'true', CI: 'true' }, pipe, 'actions'],
    ['Actions on a terminal', { GITHUB_ACTIONS: 'true' }, terminal, 'actions'],
  ])('%s', (_name, env, stream, mode) => expect(chooseMode(env, stream)).toBe(mode));
});

describe('colour', () => {
  test.each([
    ['a terminal has it', {}, terminal, true],
    ['a pipe has none', {}, pipe, false],
    ['NO_COLOR takes it away', { NO_COLOR: '1' }, terminal, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, terminal, true],
    ['NO_COLOR wins over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal, false],
    ['FORCE_COLOR brings it to a pipe', { FORCE_COLOR: '1' }, pipe, true],
    ['FORCE_COLOR=0 takes it away', { FORCE_COLOR: '0' }, terminal, false],
    ['TERM=dumb has none', { TERM: 'dumb' }, terminal, false],
    ['Actions has none, even when forced', { GITHUB_ACTIONS: 'true', FORCE_COLOR: '3' }, terminal, false],
  ])('%s', (_name, env, stream, color) => expect(chooseColor(env, stream)).toBe(color));
});

describe('signs beyond ASCII', () => {
  test.each([
    ['a UTF-8 locale', { LANG: 'de_DE.UTF-8' }, 'linux', true],
    ['C.utf8', { LC_ALL: 'C.utf8', LANG: 'C' }, 'linux', true],
    ['LC_ALL wins over LANG', { LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'linux', false],
    ['no locale', {}, 'linux', false],
    ['no locale on macOS', {}, 'darwin', true],
    ['Windows Terminal', { WT_SESSION: 'x' }, 'win32', true],
    ['an old Windows console', {}, 'win32', false],
    ['Actions without a locale', { GITHUB_ACTIONS: 'true' }, 'linux', true],
  ] as const)('%s', (_name, env, platform, unicode) => expect(chooseUnicode(env, platform)).toBe(unicode));
});

test('debug lines come with the input or with a workflow’s debug logging', () => {
  expect([chooseVerbose({}, false), chooseVerbose({}, true), chooseVerbose({ RUNNER_DEBUG: '1' }, false)]).toEqual([
    false,
    true,
    true,
  ]);
});
