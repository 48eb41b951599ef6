import { describe, expect, test } from '@jest/globals';
import type { Configuration } from '../../../src/config/inputs.ts';
import type { Revision } from '../../../src/model/plan.ts';
import { releaseWish } from '../../../src/pipeline/publish/release-wish.ts';

const asked = (release: boolean | undefined, more: Partial<Configuration['inputs']> = {}, origins = {}) =>
  ({ inputs: { release, releaseTag: '', ...more }, origins }) as unknown as Configuration;
const on = (ref: string, event = 'push') => ({ event, ref });
const revision = (versionOrigin: Revision['versionOrigin'], version = 'v1.2.3'): Revision => ({
  version,
  versionOrigin,
  dirty: false,
});

describe('without the input', () => {
  test.each([
    ['a version’s tag', on('refs/tags/v1.2.3'), 'ref', 'v1.2.3'],
    ['a module’s tag in a folder', on('refs/tags/sub/v1.2.3'), 'ref', 'sub/v1.2.3'],
    [
      'a release',
      { ...on('refs/tags/v1.2.3', 'release'), release: { id: 1, tag: 'v1.2.3', draft: false } },
      'ref',
      'v1.2.3',
    ],
  ] as const)('%s is released', (_name, github, origin, tag) => {
    expect(releaseWish(asked(undefined), github, revision(origin))).toEqual({
      files: true,
      publish: { tag, asked: false },
    });
  });

  test.each([
    ['a branch', on('refs/heads/main'), 'tag'],
    ['a tag that moves', on('refs/tags/v1'), 'describe'],
    ['another module’s tag', on('refs/tags/other/v1.2.3'), 'describe'],
    ['a machine of one’s own', undefined, 'tag'],
  ] as const)('%s is not', (_name, github, origin) => {
    expect(releaseWish(asked(undefined), github, revision(origin))).toEqual({ files: false });
  });

  test('its files alone are made when their format is asked for', () => {
    const wish = releaseWish(asked(undefined, {}, { 'archive-format': 'flag' }), undefined, revision('none', 'devel'));
    expect(wish).toEqual({ files: true });
  });
});

describe('with it', () => {
  test('false is never, whatever the tag', () => {
    expect(releaseWish(asked(false), on('refs/tags/v1.2.3'), revision('ref'))).toEqual({ files: false });
  });

  test('true takes any tag: the input’s, the run’s, the commit’s', () => {
    const tag = (...args: Parameters<typeof releaseWish>) => releaseWish(...args).publish;
    expect(tag(asked(true, { releaseTag: 'nightly' }), on('refs/heads/main'), revision('none'))).toEqual({
      tag: 'nightly',
      asked: true,
    });
    expect(tag(asked(true), on('refs/tags/v1'), revision('describe'))).toEqual({ tag: 'v1', asked: true });
    expect(tag(asked(true), undefined, revision('tag'))).toEqual({ tag: 'v1.2.3', asked: true });
  });

  test('true without any, or with one that is none, is a mistake', () => {
    expect(() => releaseWish(asked(true), on('refs/heads/main'), revision('describe'))).toThrow('for no tag');
    expect(() => releaseWish(asked(true, { releaseTag: '-x' }), undefined, revision('none'))).toThrow('release-tag');
  });
});
