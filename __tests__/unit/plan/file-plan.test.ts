import { expect, test } from '@jest/globals';
import { type FilePlan, filePlanJson, filePlanText } from '../../../src/plan/file-plan.ts';

const PLAN: FilePlan = {
  engine: 'buildx',
  way: 'dockerfile',
  source: '/code/app',
  revision: { version: 'v1.2.3', versionOrigin: 'tag', commit: 'abc', dirty: false },
  builder: 'made for the run (remote, tcp://node:1234)',
  images: [
    {
      name: 'app',
      file: 'Dockerfile',
      platforms: [],
      tags: ['ghcr.io/acme/app:1'],
      argv: ['buildx', 'build', '--build-arg', 'API_TOKEN=s3cret', '--build-arg', 'A=b c', 'https://me:pw@host/x.git'],
      environment: [{ name: 'SOURCE_DATE_EPOCH', value: '1' }],
    },
  ],
};

test('the plan of a Dockerfile says what buildx will be asked, without secrets', () => {
  expect(filePlanText(PLAN)).toBe(`source      /code/app
version     v1.2.3 (tag)
commit      abc
engine      buildx, a Dockerfile
builder     made for the run (remote, tcp://node:1234)

image app
  file        Dockerfile
  platforms   the builder's own
  tags        ghcr.io/acme/app:1
  SOURCE_DATE_EPOCH=1
  docker buildx build --build-arg 'API_TOKEN=***' --build-arg 'A=b c' 'https://***@host/x.git'
`);
  const json = JSON.parse(filePlanJson(PLAN)) as FilePlan;
  expect(json.images[0]?.argv.slice(2)).toEqual([
    '--build-arg',
    'API_TOKEN=***',
    '--build-arg',
    'A=b c',
    'https://***@host/x.git',
  ]);
});
