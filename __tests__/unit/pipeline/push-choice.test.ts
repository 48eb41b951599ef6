import { describe, expect, test } from '@jest/globals';
import { destinationsOf } from '../../../src/pipeline/publish/push/destinations.ts';
import { KnownPlaces } from '../../../src/pipeline/publish/push/mounts.ts';
import { afterGate, choosePush, type PushInputs } from '../../../src/pipeline/publish/push/push-choice.ts';

const inputs = (more: Partial<PushInputs> = {}): PushInputs => ({
  push: true,
  pushByDigest: false,
  pushOnPullRequest: false,
  pushOnFailedGate: 'never',
  attach: ['report', 'sbom', 'scan'],
  ...more,
});
const IMAGES = [{ name: 'app', tags: ['acme/app:1'], repositories: ['acme/app'] }];
const pull = (fork: boolean) => ({
  event: 'pull_request',
  pullRequest: { number: 7, headSha: '', baseSha: '', baseRef: 'main', fork },
});
const PUSH = { kind: 'push', byDigest: false, attach: ['report', 'sbom', 'scan'] };

describe('what a run pushes', () => {
  test.each([
    ['nothing unless asked', inputs({ push: false }), undefined, { kind: 'none' }],
    ['its tags', inputs(), undefined, PUSH],
    ['its tags on a push', inputs(), { event: 'push' }, PUSH],
    ['by digest', inputs({ push: false, pushByDigest: true }), undefined, { ...PUSH, byDigest: true }],
    ['nothing beside the image', inputs({ attach: ['none'] }), undefined, { ...PUSH, attach: [] }],
    ['nothing on a pull request', inputs(), pull(false), { kind: 'skipped' }],
    ['on a pull request that is told to', inputs({ pushOnPullRequest: true }), pull(false), PUSH],
    ['never from a fork', inputs({ pushOnPullRequest: true }), pull(true), { kind: 'skipped' }],
  ])('%s', (_, given, github, expected) => {
    expect(choosePush(given, IMAGES, github)).toMatchObject(expected);
  });

  test('is nothing where no rule gives a tag, and that is a warning', () => {
    const [image] = IMAGES;
    expect(
      choosePush(inputs(), [{ name: 'app', repositories: image?.repositories ?? [], tags: [] }], undefined),
    ).toMatchObject({
      kind: 'skipped',
      notice: { level: 'warning' },
    });
  });

  test.each([
    [[], 'no image'],
    [[{ name: 'app', tags: [], repositories: [] }], 'app has no tags'],
  ])('needs somewhere to go: %j', (images, said) => {
    expect(() => choosePush(inputs(), images, undefined)).toThrow(said);
  });

  test('may be told to attach what can be attached only', () => {
    expect(() => choosePush(inputs({ attach: ['sbom', 'readme'] }), IMAGES, undefined)).toThrow('readme');
  });

  test.each([
    ['never', { kind: 'skipped' }],
    ['by-digest', { kind: 'push', byDigest: true }],
    ['always', { kind: 'push', byDigest: false }],
  ] as const)('after a gate’s no, with push-on-failed-gate: %s', (pushOnFailedGate, expected) => {
    const given = inputs({ pushOnFailedGate });
    const chosen = choosePush(given, IMAGES, undefined);
    expect(afterGate(chosen, given, true)).toMatchObject(expected);
    expect(afterGate(chosen, given, false)).toBe(chosen);
  });
});

describe('destinations', () => {
  const image = {
    tags: ['acme/app:1', 'ghcr.io/acme/app:1', 'docker.io/acme/app:2', 'acme/app:1'],
    repositories: ['acme/app', 'x.io/y'],
  };

  test('are repositories with all their tags', () => {
    expect(destinationsOf(image, false)).toEqual([
      { registry: 'docker.io', repository: 'acme/app', tags: ['1', '2'] },
      { registry: 'ghcr.io', repository: 'acme/app', tags: ['1'] },
    ]);
  });

  test('by digest are repositories without any', () => {
    expect(destinationsOf(image, true)).toEqual([
      { registry: 'docker.io', repository: 'acme/app', tags: [] },
      { registry: 'x.io', repository: 'y', tags: [] },
    ]);
  });
});

describe('places that blobs are mounted from', () => {
  const layer = `sha256:${'1'.repeat(64)}` as const;
  const platform = { platform: 'linux/amd64', manifest: layer, baseLayers: [layer] };
  const image = (base: string) => ({
    name: 'app',
    index: { digest: layer, mediaType: '' },
    platforms: [{ ...platform, base }],
  });
  const to = { registry: 'ghcr.io', repository: 'acme/app', tags: [] };

  test.each([
    ['ghcr.io/acme/base:1', ['acme/base']],
    ['acme/base:1', undefined],
    ['ghcr.io/acme/app:0', undefined],
    ['./base.tar', undefined],
  ])('%s', (base, expected) => {
    const places = new KnownPlaces();
    places.addBases(image(base), '/work', 'linux');
    expect(places.of([layer], to).get(layer)).toEqual(expected);
  });

  test('are also where an image went a moment ago', () => {
    const places = new KnownPlaces();
    places.addPushed([layer], { registry: 'ghcr.io', repository: 'acme/other' });
    expect(places.of([layer], to).get(layer)).toEqual(['acme/other']);
    expect(places.of([layer], { ...to, registry: 'docker.io' }).size).toBe(0);
  });
});
