import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import semver from 'semver';
import { repositoryName, sourceUrl } from '../../../src/source/git/source-url.ts';
import { pseudoVersion, tagPrefix, versionOfTag } from '../../../src/source/git/tag-version.ts';

describe('tags of a module', () => {
  test.each([
    ['', 'example.com/app', ''],
    ['sub/dir', 'example.com/app/sub/dir', 'sub/dir/'],
    ['sub/v2', 'example.com/app/sub/v2', 'sub/'],
    ['v2', 'example.com/app/v2', ''],
    ['v2', 'example.com/app', 'v2/'],
  ])('in folder "%s" of %s begin with "%s"', (folder, path, prefix) => {
    expect(tagPrefix(folder, path)).toBe(prefix);
  });

  test.each([
    ['v1.2.3', '', 'v1.2.3'],
    ['1.2.3', '', '1.2.3'],
    ['sub/dir/v1.2.3', 'sub/dir/', 'v1.2.3'],
    ['v1.2.3-rc.1', '', 'v1.2.3-rc.1'],
    ['v1.2.3', 'sub/dir/', undefined],
    ['sub/dir/v1.2.3', '', undefined],
    ['other/v1.2.3', 'sub/', undefined],
    ['nightly', '', undefined],
    ['v1', '', undefined],
  ])('%s with prefix "%s" is %s', (tag, prefix, version) => {
    expect(versionOfTag(tag, prefix)).toBe(version);
  });
});

describe('the version of a commit without tag', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const at = { commit, epoch: 1_767_323_045, modulePath: 'example.com/app' };

  test.each([
    [{}, 'v0.0.0-20260102030405-0123456789ab'],
    [{ base: 'v1.2.3' }, 'v1.2.4-0.20260102030405-0123456789ab'],
    [{ base: '1.2.3' }, 'v1.2.4-0.20260102030405-0123456789ab'],
    [{ base: 'v1.2.3-rc.1' }, 'v1.2.3-rc.1.0.20260102030405-0123456789ab'],
    [{ modulePath: 'example.com/app/v4' }, 'v4.0.0-20260102030405-0123456789ab'],
  ])('%j', (facts, version) => {
    expect(pseudoVersion({ ...at, ...facts })).toBe(version);
  });

  test('is newer than the tag before it and older than the next', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(4_000_000_000), (major, minor, patch, epoch) => {
        const version = pseudoVersion({ ...at, epoch, base: `v${major}.${minor}.${patch}` });
        expect(semver.gt(version, `${major}.${minor}.${patch}`)).toBe(true);
        expect(semver.lt(version, `${major}.${minor}.${patch + 1}`)).toBe(true);
      }),
    );
  });
});

describe('the address of a repository', () => {
  test.each([
    ['https://github.com/acme/app.git', 'https://github.com/acme/app'],
    ['https://user:token@github.com/acme/app', 'https://github.com/acme/app'],
    ['git@github.com:acme/app.git', 'https://github.com/acme/app'],
    ['ssh://git@git.example.com:2222/acme/app.git', 'https://git.example.com/acme/app'],
    ['git://example.com/a.git', 'https://example.com/a'],
    ['http://ghes.internal:8080/acme/app/', 'http://ghes.internal:8080/acme/app'],
    ['https://github.com/acme/app?token=x#y', 'https://github.com/acme/app'],
    ['/srv/git/app.git', undefined],
    ['../app', undefined],
    ['C:\\repo', undefined],
    ['file:///srv/app.git', undefined],
    ['', undefined],
    ['https://github.com/a\nb', undefined],
  ])('%s is shown as %s', (remote, url) => {
    expect(sourceUrl(remote)).toBe(url);
  });

  test('never holds what stands before an @, whatever the remote', () => {
    const secret = fc.stringMatching(/^[a-z0-9]{12}$/);
    fc.assert(
      fc.property(secret, secret, fc.constantFrom('https', 'http', 'ssh', 'git+ssh'), (user, password, scheme) => {
        const url = sourceUrl(`${scheme}://${user}:${password}@example.com/acme/app`);
        expect(url).toMatch(/^https?:\/\/example\.com\/acme\/app$/);
      }),
    );
  });

  test('ends with owner and name', () => {
    expect(repositoryName('https://ghes.example/Acme/App')).toBe('acme/app');
  });
});
