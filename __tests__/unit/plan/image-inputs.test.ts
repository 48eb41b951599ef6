import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Inputs } from '../../../src/config/inputs.ts';
import type { ImagePlan } from '../../../src/model/plan.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { parseDuration } from '../../../src/plan/values/duration.ts';
import { parseInclude } from '../../../src/plan/values/include.ts';
import { createFacts, failureOf } from './facts.ts';

function imageOf(inputs: Partial<Inputs>, overrides = {}): ImagePlan {
  const [image] = makePlan(createFacts(inputs, overrides)).images;
  if (image === undefined) throw new Error('there is no image');
  return image;
}

describe('an image on scratch', () => {
  test('has by default what scratch lacks, and runs the binary as nobody in particular', () => {
    const { config, rootfs, compression, name, base } = imageOf({});
    expect({ name, base, compression }).toEqual({
      name: 'app',
      base: 'scratch',
      compression: { format: 'gzip', level: 6 },
    });
    expect(rootfs).toMatchObject({
      caCertificates: true,
      passwd: true,
      tmp: true,
      nsswitch: true,
      timezones: 'all',
      mtime: 0,
    });
    expect(config).toMatchObject({ user: '65532:65532', entrypoint: ['/app'], cmd: [], workingDir: '/', env: [] });
  });

  test('has the standard labels from git', () => {
    expect(imageOf({}).config.labels).toEqual({
      'org.opencontainers.image.created': '2026-01-02T03:04:05Z',
      'org.opencontainers.image.revision': '0123456789abcdef0123456789abcdef01234567',
      'org.opencontainers.image.source': 'https://github.com/acme/app',
      'org.opencontainers.image.title': 'app',
      'org.opencontainers.image.url': 'https://github.com/acme/app',
      'org.opencontainers.image.version': 'v1.2.3',
    });
  });

  test('has the licence of the module where that is known, unless a label tells another', () => {
    const name = 'org.opencontainers.image.licenses';
    const module = { path: 'example.com/app', vendored: false, goMod: '/m/go.mod', license: 'MIT' };
    expect(imageOf({}, { module }).config.labels[name]).toBe('MIT');
    expect(imageOf({ labels: [`${name}=GPL-3.0-or-later`] }, { module }).config.labels[name]).toBe('GPL-3.0-or-later');
    expect(imageOf({ labels: [`${name}=`] }, { module }).config.labels).not.toHaveProperty([name]);
  });

  test('takes SOURCE_DATE_EPOCH for every time, the input’s before the environment’s', () => {
    const { config, rootfs, epoch } = imageOf({ sourceDateEpoch: '86400' }, { sourceDateEpoch: '1' });
    expect([rootfs.mtime, epoch]).toEqual([86400, 86400]);
    expect(config.labels['org.opencontainers.image.created']).toBe('1970-01-02T00:00:00Z');
    expect(imageOf({}, { sourceDateEpoch: '1' }).rootfs.mtime).toBe(1);
    expect(failureOf(() => imageOf({ sourceDateEpoch: 'now' })).message).toContain('source-date-epoch: "now"');
  });
});

test('another base keeps its own files and is named in a label', () => {
  const { config, rootfs } = imageOf({ base: 'alpine:3.24' });
  expect(rootfs).toMatchObject({
    caCertificates: false,
    passwd: false,
    tmp: false,
    nsswitch: false,
    timezones: 'none',
  });
  expect(config.workingDir).toBe('');
  expect(config.labels['org.opencontainers.image.base.name']).toBe('alpine:3.24');
});

test('labels of the user win, an empty one takes away, and control characters are lost', () => {
  const { labels } = imageOf({
    labels: ['org.opencontainers.image.url=', 'a.b=c\u0007=d', 'org.opencontainers.image.title=App'],
  }).config;
  expect(labels).toMatchObject({ 'a.b': 'c=d', 'org.opencontainers.image.title': 'App' });
  expect(labels).not.toHaveProperty(['org.opencontainers.image.url']);
});

test('ports, volumes, signal, command and health check are written as OCI and Docker have them', () => {
  const { config } = imageOf({
    expose: ['53/udp', '8080', '8080/TCP'],
    volumes: ['/data/', '/a'],
    stopSignal: 'int',
    entrypoint: ['["/app","--serve"]'],
    cmd: ['-v', 'two words'],
    healthcheck: '["/app","-check"] interval=10s timeout=1m30s start-period=500ms retries=3',
    workdir: '/srv',
  });
  expect(config).toMatchObject({
    exposedPorts: ['53/udp', '8080/tcp'],
    volumes: ['/a', '/data'],
    stopSignal: 'SIGINT',
    entrypoint: ['/app', '--serve'],
    cmd: ['-v', 'two words'],
    workingDir: '/srv',
    healthcheck: { test: ['CMD', '/app', '-check'], interval: 10e9, timeout: 90e9, startPeriod: 5e8, retries: 3 },
  });
  expect(imageOf({ healthcheck: 'none' }).config.healthcheck).toEqual({ test: ['NONE'] });
});

describe('time zones', () => {
  test('timezone sets TZ and puts the zone in', () => {
    const { config, rootfs } = imageOf({ timezone: 'Europe/Berlin', timezones: ['none'] });
    expect(config.env).toEqual(['TZ=Europe/Berlin']);
    expect(rootfs).toMatchObject({ timezone: 'Europe/Berlin', timezones: 'none' });
  });

  test('a TZ without its zone is refused, since Go would take UTC', () => {
    const failure = failureOf(() => imageOf({ imageEnv: ['TZ=Asia/Tokyo'], timezones: ['Europe/Berlin'] }));
    expect(failure.code).toBe('timezone-missing');
    expect(failure.fix).toContain('timezone: Asia/Tokyo');
    expect(imageOf({ imageEnv: ['TZ=Asia/Tokyo'] }).config.env).toEqual(['TZ=Asia/Tokyo']);
  });

  test('a name that would leave the folder of zones is no zone', () => {
    expect(failureOf(() => imageOf({ timezones: ['../etc/passwd'] })).code).toBe('unknown-timezone');
    expect(failureOf(() => imageOf({ timezones: ['all', 'Europe/Berlin'] })).message).toContain('stands alone');
  });
});

describe('values that are refused', () => {
  test.each<[string, Partial<Inputs>, string]>([
    ['user', { user: 'nobody' }, '65532:65532'],
    ['user', { user: 'root' }, '0:0'],
    ['user', { user: '4294967295' }, 'numbers'],
    ['expose', { expose: ['0'] }, '1 to 65535'],
    ['expose', { expose: ['80/http'] }, '/tcp'],
    ['volumes', { volumes: ['data'] }, 'absolute'],
    ['workdir', { workdir: '/a/../b' }, 'absolute'],
    ['stop-signal', { stopSignal: 'SIGTREM' }, 'SIGTERM'],
    ['entrypoint', { entrypoint: ['["a",1]'] }, 'string'],
    ['cmd', { cmd: ['["a"'] }, 'JSON array'],
    ['healthcheck', { healthcheck: 'curl localhost' }, 'JSON array'],
    ['healthcheck', { healthcheck: '["/app"] intervall=10s' }, 'interval'],
    ['healthcheck', { healthcheck: '["/app"] interval=10' }, 'duration'],
    ['healthcheck', { healthcheck: '["CMD-SHELL","true"]' }, 'shell'],
    ['labels', { labels: ['novalue'] }, 'key=value'],
    ['labels', { labels: ['a b=c'] }, 'key'],
    ['tags', { tags: ['ghcr.io/Acme/app:1'] }, 'ghcr.io/acme/app:1'],
    ['tags', { tags: ['app@sha256:00'] }, 'digest'],
    ['tags', { tags: ['app:'] }, 'reference'],
    ['image-env', { imageEnv: ['A'] }, 'NAME=value'],
    ['image-name', { imageName: '../app' }, 'file name'],
    ['compression-level', { compressionLevel: 13 }, '1 to 12'],
    ['base', { base: 'a b' }, 'scratch'],
  ])('%s: %j', (name, inputs, hint) => {
    const failure = failureOf(() => imageOf(inputs));
    expect(failure.code).toBe('invalid-input');
    expect(failure.message).toContain(`${name}: "`);
    expect(`${failure.message} ${failure.fix ?? ''}`).toContain(hint);
  });
});

describe('include', () => {
  test.each([
    ['config/app.yml:/etc/app.yml:0644', { source: 'config/app.yml', destination: '/etc/app.yml', mode: 0o644 }],
    ['./static/:/srv/static', { source: 'static', destination: '/srv/static' }],
    ['a.txt:/etc/', { source: 'a.txt', destination: '/etc/a.txt' }],
    ['.:/src/', { source: '.', destination: '/src' }],
  ])('%s', (line, file) => {
    expect(parseInclude([line], [])).toEqual([file]);
  });

  test.each([
    'a',
    'a:',
    ':/b',
    '/etc/passwd:/b',
    '../a:/b',
    'a/../../b:/c',
    '.git:/g',
    'x/.GIT/config:/g',
    'a:b',
    'a:/../b',
    'a:/b:9',
    'a:/b:644:1',
    'a:/app',
    'a\\..\\..\\b:/c',
  ])('%s is refused', (line) => {
    const failure = failureOf(() => parseInclude([line], ['/app']));
    expect(failure.code).toBe('include-invalid');
    expect(failure.message).toContain('include: "');
  });

  test('two files in one place are refused', () => {
    expect(failureOf(() => parseInclude(['a:/x', 'b:/x'], [])).code).toBe('include-invalid');
  });

  test('whatever is accepted stays inside the module and inside the image', () => {
    const part = fc.constantFrom('a', '..', '.', '', '/', 'b.c', '\\', '.git', 'é');
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (from, to) => {
        try {
          const [file] = parseInclude([`${from.join('/')}:/${to.join('/')}`], []);
          expect(file?.source.split('/')).not.toContain('..');
          expect(file?.source.startsWith('/')).toBe(false);
          expect(file?.destination).toMatch(/^\/(?!.*\/\.\.?(\/|$))(?!.*\/\/)/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'include-invalid' });
        }
      }),
    );
  });
});

test('durations add up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 1, max: 999 }),
      (h, s, ms) => {
        expect(parseDuration(`${h}h${s}s${ms}ms`, 'healthcheck')).toBe(h * 3600e9 + s * 1e9 + ms * 1e6);
      },
    ),
  );
});
