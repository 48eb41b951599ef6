import { expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import type { InputName } from '../../../src/config/input-table.ts';
import { targetOutputs } from '../../../src/pipeline/build/buildx/target-outputs.ts';

const OWN = ['type=registry', 'type=local,dest=out', 'type=docker', 'type=image,name=a/b'];

const passed = async (given: Partial<Record<InputName, string>>, outputs: readonly string[] = OWN) =>
  targetOutputs(
    { name: 'api', outputs },
    await loadConfiguration({
      flags: new Map(Object.entries(given) as [InputName, string][]),
      environment: new Map(),
      workingDirectory: '/nowhere',
      env: {},
    }),
  );

test('a push of a bake target waits for the gates: it is ours, or nobody’s', async () => {
  for (const push of ['true', 'false'])
    expect(await passed({ push })).toEqual(['type=local,dest=out', 'type=image,name=a/b']);
});

test('a push that the inputs say nothing of is not left out in silence', async () => {
  await expect(passed({})).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('"type=registry" of target api'),
    fix: expect.stringContaining('push: true'),
  });
  await expect(passed({}, ['type=image,push=true'])).rejects.toMatchObject({ code: 'invalid-input' });
});

test('what pushes nothing goes to BuildKit, and with push-on-failed-gate: always all that is not ours', async () => {
  expect(await passed({}, ['type=image,push=false', 'type=tar,dest=a.tar'])).toHaveLength(2);
  expect(await passed({ 'push-on-failed-gate': 'always' })).toEqual([
    'type=registry',
    'type=local,dest=out',
    'type=image,name=a/b',
  ]);
});
