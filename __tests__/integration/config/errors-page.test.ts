import { expect, test } from '@jest/globals';
import { FAILURE_EXAMPLE } from '../../../src/config/failure-reference.ts';
import { openSandbox } from '../../support/command-line.ts';

test('the example of docs/errors.md is what the command line prints', async () => {
  const box = await openSandbox();
  try {
    const { status, stderr } = await box.run(['build', '--platforms', 'linux/amd65'], { env: { LANG: 'C.UTF-8' } });
    expect(status).toBe(2);
    expect(stderr.trimEnd().endsWith(FAILURE_EXAMPLE)).toBe(true);
  } finally {
    await box.remove();
  }
});
