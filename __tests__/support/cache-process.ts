import { mkdir } from 'node:fs/promises';
import { uploadArtifact } from '../../src/github/artifact.ts';
import { actionsCacheService } from '../../src/github/cache/service.ts';
import { testRuntime } from './runtime.ts';

/** GitHub's libraries read the environment of their process, so each test of them has a process of its own. */
const [what = '', ...args] = process.argv.slice(2);
const [first = '', second = '', third = ''] = args;
switch (what) {
  case 'save':
    await actionsCacheService.save(first, second);
    break;
  case 'restore':
    await mkdir(first, { recursive: true });
    process.stdout.write(`\nresult ${await actionsCacheService.restore(first, second, [third])}\n`);
    break;
  case 'artifact': {
    const runtime = testRuntime({ env: process.env });
    const uploaded = await uploadArtifact({ name: first, files: [second, third] }, runtime);
    process.stdout.write(
      `\nresult ${JSON.stringify({ uploaded, notices: runtime.notices.map(({ message }) => message) })}\n`,
    );
    break;
  }
}
