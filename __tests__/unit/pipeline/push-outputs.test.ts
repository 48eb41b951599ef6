import { describe, expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import type { InputName } from '../../../src/config/input-table.ts';
import type { Configuration, Inputs } from '../../../src/config/inputs.ts';
import { asLeg } from '../../../src/pipeline/merge/as-leg.ts';
import { pushOutputs } from '../../../src/pipeline/plan/push-outputs.ts';

type Given = Partial<Record<InputName, string>>;
const load = (inputs: Given): Promise<Configuration> =>
  loadConfiguration({
    flags: new Map(Object.entries(inputs) as [InputName, string][]),
    environment: new Map(),
    workingDirectory: '/nowhere',
    env: {},
  });
const BY_DIGEST = 'type=image,push-by-digest=true,name-canonical=true,push=true';

describe('outputs that push', () => {
  test.each<[string, Given, Partial<Inputs>]>([
    ['registry', { outputs: 'type=registry', tags: 'a/b:1' }, { push: true, tags: ['a/b:1'], outputs: [] }],
    ['a name', { outputs: 'type=image,name=x.io/a/b,push=true' }, { push: true, tags: ['x.io/a/b'] }],
    ['a name that tags have', { outputs: 'type=registry,name=a/b', tags: 'a/b:latest' }, { tags: ['a/b:latest'] }],
    ['two names', { outputs: 'type=registry,"name=a/b:1,a/b:2"' }, { tags: ['a/b:1', 'a/b:2'], push: true }],
    ['by digest', { outputs: BY_DIGEST, tags: 'a/b' }, { push: false, pushByDigest: true, tags: ['a/b'] }],
    ['no push', { outputs: 'type=image,push=false' }, { push: false, pushByDigest: false, outputs: [] }],
    [
      'beside an archive',
      { outputs: 'type=registry\ntype=oci,dest=a.tar', tags: 'a/b' },
      { push: true, outputs: ['type=oci,dest=a.tar'] },
    ],
  ])('are what push says: %s', async (_, given, expected) => {
    expect(pushOutputs(await load(given), 'build').inputs).toMatchObject(expected);
  });

  test.each<[Given, RegExp]>([
    [{ outputs: 'type=registry,name=a/c', tags: 'a/b' }, /tags and repositories do not name a\/c/],
    [{ outputs: `type=registry\n${BY_DIGEST}`, tags: 'a/b' }, /the other way/],
    [{ outputs: BY_DIGEST, tags: 'a/b', push: 'true' }, /by digest, and push under tags/],
    [{ outputs: 'type=registry', tags: 'a/b', 'push-by-digest': 'true' }, /push-by-digest is set/],
  ])('are refused where they cannot be followed: %j', async (given, message) => {
    const configuration = await load(given);
    expect(() => pushOutputs(configuration, 'build')).toThrow(message);
  });

  test('cannot give all images of a configuration file one name', async () => {
    const configuration = await load({ outputs: 'type=registry,name=a/b' });
    const images = [{ name: 'api', inputs: {} }];
    expect(() => pushOutputs({ ...configuration, images }, 'build')).toThrow(/names of their own/);
  });

  test('wait for the gates also where BuildKit builds', async () => {
    const configuration = await load({ outputs: 'type=registry', tags: 'a/b', engine: 'buildx' });
    for (const mode of ['build', 'merge'] as const)
      expect(pushOutputs(configuration, mode).inputs).toMatchObject({ push: true, outputs: [] });
  });

  test('go to BuildKit where only it can follow them, if they push nothing or may be pushed unjudged', async () => {
    const dear = 'type=image,push=true,compression=zstd';
    const given = { outputs: dear, tags: 'a/b', engine: 'buildx' };
    const refused = await load(given);
    expect(() => pushOutputs(refused, 'build')).toThrow(/before the gates have judged/);
    const anyway = await load({ ...given, 'push-on-failed-gate': 'always' });
    expect(pushOutputs(anyway, 'build').inputs).toMatchObject({ push: false, outputs: [dear] });
    const stored = 'type=image,name=a/b,compression=zstd';
    const inStore = await load({ ...given, outputs: stored });
    expect(pushOutputs(inStore, 'build').inputs).toMatchObject({ push: false, outputs: [stored] });
  });

  test('of a leg go up by digest', async () => {
    const leg = asLeg(pushOutputs(await load({ outputs: 'type=registry', tags: 'a/b', leg: 'true' }), 'build'));
    expect(leg.inputs).toMatchObject({ push: false, pushByDigest: true });
  });

  test('change nothing where there are none', async () => {
    const configuration = await load({ outputs: 'type=oci,dest=image-registry.tar' });
    expect(pushOutputs(configuration, 'build')).toBe(configuration);
  });
});
