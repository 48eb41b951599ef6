import { describe, expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import type { InputName } from '../../../src/config/input-table.ts';
import { chooseEngine, type EngineChoice, SWITCHES } from '../../../src/pipeline/plan/engine-choice.ts';

const choose = async (inputs: Partial<Record<InputName, string>>): Promise<EngineChoice> =>
  chooseEngine(
    await loadConfiguration({
      flags: new Map(Object.entries(inputs) as [InputName, string][]),
      environment: new Map(),
      workingDirectory: '/nowhere',
      env: {},
    }),
  );

describe('the engine', () => {
  test.each<[Partial<Record<InputName, string>>, string]>([
    [{}, 'embedded'],
    [{ context: '.', 'cache-from': 'type=gha', tags: 'acme/app:1' }, 'embedded'],
    [{ engine: 'buildx' }, 'host'],
    [{ builder: 'b' }, 'host'],
    [{ driver: 'docker-container' }, 'host'],
    [{ endpoint: 'tcp://b:1' }, 'host'],
    [{ append: '- endpoint: tcp://b:1' }, 'host'],
    [{ engine: 'buildx', context: '.', base: 'alpine' }, 'host'],
    [{ compile: 'buildkit' }, 'buildkit'],
    [{ compile: 'buildkit', ssh: 'default', base: 'alpine' }, 'buildkit'],
    [{ file: 'Dockerfile' }, 'dockerfile'],
    [{ target: 'app' }, 'dockerfile'],
    [{ 'build-args': 'A=1' }, 'dockerfile'],
    [{ secrets: 'id=x' }, 'dockerfile'],
    [{ call: 'check' }, 'dockerfile'],
    [{ 'bake-file': 'docker-bake.hcl' }, 'bake'],
    [{ engine: 'buildx', targets: 'app' }, 'bake'],
  ])('for %j is %s', async (inputs, expected) => {
    const choice = await choose(inputs);
    expect(choice.engine === 'embedded' ? 'embedded' : choice.way).toBe(expected);
  });

  test('says how data is named by symbols where nothing can be linked once more', async () => {
    await expect(choose({ file: 'Dockerfile', exact: 'true' })).rejects.toMatchObject({
      fix: expect.stringContaining('linked without -s and -w says by itself'),
    });
  });

  test('is buildx for each input that the issue of switching names, and for no other', () => {
    expect([...SWITCHES].sort()).toEqual(
      [
        'file',
        'target',
        'bake-file',
        'build-args',
        'build-contexts',
        'secrets',
        'secret-files',
        'ssh',
        'call',
        'builder',
        'driver',
        'endpoint',
        'append',
      ].sort(),
    );
  });

  test('says which harmless inputs mean nothing to it', async () => {
    expect((await choose({ context: '.', 'cache-from': 'type=gha' })).unused).toEqual(['context', 'cache-from']);
    expect((await choose({ engine: 'buildx', context: '.', 'cache-from': 'type=gha' })).unused).toEqual(['context']);
    expect((await choose({ file: 'Dockerfile', context: '.' })).unused).toEqual([]);
  });

  test('gives the described image to a Dockerfile where compile: host says so', async () => {
    expect(await choose({ file: 'Dockerfile' })).toMatchObject({ withOurs: false });
    expect(await choose({ file: 'Dockerfile', compile: 'host', 'ca-certificates': 'false' })).toMatchObject({
      withOurs: true,
    });
  });

  test.each<[Partial<Record<InputName, string>>, string]>([
    [{ engine: 'embedded', file: 'Dockerfile' }, 'file is set, but means nothing to engine: embedded.'],
    [{ 'driver-opts': 'network=host' }, 'driver-opts is set, but means nothing to the embedded engine.'],
    [{ pull: 'true' }, 'pull is set'],
    [{ provenance: 'true' }, 'provenance is set'],
    [{ set: '*.platform=linux/amd64' }, 'set is set'],
    [{ file: 'Dockerfile', base: 'alpine' }, 'base is set, but means nothing to a Dockerfile'],
    [{ file: 'Dockerfile', ldflags: '-s' }, 'ldflags is set'],
    [{ compile: 'buildkit', file: 'Dockerfile' }, 'file is set, but means nothing to compile: buildkit'],
    [{ compile: 'buildkit', exact: 'true' }, 'exact is set, but means nothing to compile: buildkit'],
    [{ file: 'Dockerfile', exact: 'true' }, 'exact is set, but means nothing to a Dockerfile'],
    [{ 'bake-file': 'x.hcl', file: 'Dockerfile' }, 'file is set, but means nothing to a bake file'],
    [{ 'bake-file': 'x.hcl', user: '1:1' }, 'user is set'],
  ])('has no use for %j', async (inputs, said) => {
    await expect(choose(inputs)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(said),
    });
  });
});
