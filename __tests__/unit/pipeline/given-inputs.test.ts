import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import { givenInputs } from '../../../src/pipeline/report/write-report.ts';

test('the report tells what was chosen, and never a token or a place', async () => {
  const configuration = await loadConfiguration({
    flags: new Map(),
    environment: new Map([
      ['github-token', 'ghs_secret'],
      ['output', '/somewhere'],
      ['platforms', 'linux/amd64'],
    ]),
    workingDirectory: tmpdir(),
    env: {},
  });
  expect(givenInputs(configuration)).toEqual([{ name: 'platforms', value: 'linux/amd64' }]);
});
