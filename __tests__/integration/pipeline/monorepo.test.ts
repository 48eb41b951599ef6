import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openSandbox, TINY } from '../../support/command-line.ts';

const FAST = ['--platforms', 'linux/amd64', '--no-sbom', '--no-scan'];

test('an image of the configuration file is built from its own source, and several sources one at a time', async () => {
  const module = (folder: string) =>
    Object.fromEntries(Object.entries(TINY).map(([name, text]) => [`${folder}/${name}`, text]));
  const box = await openSandbox({
    ...module('services/api'),
    ...module('services/worker'),
    '.go-slim-image.yml':
      'images:\n  - {name: api, source: services/api}\n  - {name: worker, source: services/worker}\n',
  });
  try {
    const both = await box.run(['build', ...FAST]);
    expect(both.status).toBe(2);
    expect(both.stderr.replace(/\s+/g, ' ')).toContain('come from 2 sources (services/api, services/worker)');
    const one = await box.run(['build', ...FAST, '--image', 'worker']);
    expect(one.status).toBe(0);
    const report = JSON.parse(await readFile(join(box.module, 'go-slim-image.out', 'report.json'), 'utf8'));
    expect(report.images.map(({ name }: { name: string }) => name)).toEqual(['worker']);
  } finally {
    await box.remove();
  }
});

test('the configuration file of examples/config is planned as it says', async () => {
  const config = await readFile(new URL('../../../examples/config/.go-slim-image.yml', import.meta.url), 'utf8');
  const box = await openSandbox({
    'go.mod': TINY['go.mod'],
    'cmd/api/main.go': TINY['main.go'],
    'cmd/worker/main.go': TINY['main.go'],
    'config/api.yml': 'a: 1\n',
    '.go-slim-image.yml': config,
  });
  try {
    const { status, stdout } = await box.run(['build', '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^image api$[\s\S]*^image worker$/m);
    expect(stdout).toContain('bin/api_linux_armv7');
    expect(stdout).not.toContain('bin/worker_linux_armv7');
  } finally {
    await box.remove();
  }
});
