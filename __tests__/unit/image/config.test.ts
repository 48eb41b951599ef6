import { describe, expect, test } from '@jest/globals';
import { platformConfig } from '../../../src/image/finish.ts';
import { indexJson, MEDIA, manifestJson } from '../../../src/image/json/manifest.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { BaseImage, ImageConfig, Layer } from '../../../src/model/image.ts';

const OWN: ImageConfig = {
  user: '65532:65532',
  exposedPorts: ['8080/tcp', '53/udp'],
  env: ['PATH=/bin', 'TZ=Europe/Vienna'],
  entrypoint: ['/app'],
  cmd: [],
  volumes: [],
  workingDir: '/',
  labels: { 'org.opencontainers.image.title': 'a & b', '10': 'x', '9': 'y' },
};
const layer = (part: Layer['part'], content: string): Layer => ({
  descriptor: { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digestOf(`gz ${content}`), size: 7 },
  diffId: digestOf(content),
  unpackedSize: 1024,
  part,
  createdBy: `go-slim-image: ${part}`,
});
const scratch: BaseImage = {
  reference: 'scratch',
  kind: 'scratch',
  platform: { os: 'linux', architecture: 'amd64' },
  layers: [],
  config: {},
  history: [],
};
const image = { name: 'app', config: OWN, annotations: {}, tags: [] };

describe('the config of a platform', () => {
  test("has BuildKit's form and order", () => {
    const json = platformConfig(image, {
      platform: { os: 'linux', architecture: 'arm', variant: 'v6' },
      base: scratch,
      layers: [layer('rootfs', 'r'), layer('binary', 'b')],
      epoch: 1_700_000_000,
    });
    expect(json).toBe(
      '{"architecture":"arm","config":{"User":"65532:65532","ExposedPorts":{"53/udp":{},"8080/tcp":{}},' +
        '"Env":["PATH=/bin","TZ=Europe/Vienna"],"Entrypoint":["/app"],"WorkingDir":"/",' +
        '"Labels":{"10":"x","9":"y","org.opencontainers.image.title":"a \\u0026 b"}},' +
        '"created":"2023-11-14T22:13:20Z","history":[' +
        '{"created":"2023-11-14T22:13:20Z","created_by":"go-slim-image: rootfs"},' +
        '{"created":"2023-11-14T22:13:20Z","created_by":"go-slim-image: binary"}],"os":"linux",' +
        `"rootfs":{"type":"layers","diff_ids":["${digestOf('r')}","${digestOf('b')}"]},"variant":"v6"}`,
    );
  });

  const base: BaseImage = {
    ...scratch,
    reference: 'example.test/base:1',
    kind: 'registry',
    layers: [
      {
        descriptor: layer('base', '1').descriptor,
        diffId: digestOf('1'),
        open: () => Promise.reject(new Error('unused')),
      },
    ],
    config: {
      user: 'root',
      env: ['PATH=/usr/bin', 'LANG=C'],
      entrypoint: ['/bin/sh'],
      cmd: ['-c'],
      workingDir: '/srv',
      volumes: ['/data'],
      exposedPorts: ['80/tcp'],
      labels: { vendor: 'base', '9': 'base' },
      stopSignal: 'SIGQUIT',
      healthcheck: { test: ['NONE'] },
      shell: ['/bin/sh', '-c'],
    },
    history: [
      { created: '2020-01-01T00:00:00Z', created_by: 'ADD' },
      { created_by: 'ENV', empty_layer: true },
    ],
  };
  const parts = { platform: scratch.platform, base, layers: [layer('base', '1'), layer('binary', 'b')], epoch: 0 };

  test('names PATH and working folder as BuildKit does where nobody else names them', () => {
    const plain = { ...image, config: { ...image.config, env: ['A=1'], workingDir: '' } };
    const config = JSON.parse(platformConfig(plain, { ...parts, base: { ...base, config: {} } })).config;
    expect(config.Env).toEqual(['A=1', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin']);
    expect(config.WorkingDir).toBe('/');
  });

  test("keeps the base's settings where ours do not replace them, and never its command", () => {
    const config = JSON.parse(platformConfig(image, parts)).config;
    expect(config).toEqual({
      User: '65532:65532',
      ExposedPorts: { '53/udp': {}, '80/tcp': {}, '8080/tcp': {} },
      Env: ['PATH=/bin', 'LANG=C', 'TZ=Europe/Vienna'],
      Entrypoint: ['/app'],
      Volumes: { '/data': {} },
      WorkingDir: '/',
      Labels: { '10': 'x', '9': 'y', 'org.opencontainers.image.title': 'a & b', vendor: 'base' },
      StopSignal: 'SIGQUIT',
      Healthcheck: { Test: ['NONE'] },
      Shell: ['/bin/sh', '-c'],
    });
  });

  test.each([
    ['as it is', base.history, ['ADD', 'ENV', 'go-slim-image: binary']],
    ['filled up when it says too little', [], ['layer of example.test/base:1', 'go-slim-image: binary']],
    [
      'replaced when it says too much',
      [{ created_by: 'a' }, { created_by: 'b' }],
      ['layer of example.test/base:1', 'go-slim-image: binary'],
    ],
  ])("keeps the base's history %s", (_name, history, expected) => {
    const { history: found } = JSON.parse(platformConfig(image, { ...parts, base: { ...base, history } }));
    expect(found.map((entry: { created_by: string }) => entry.created_by)).toEqual(expected);
  });

  test('starts the image by its name when the plan names no entrypoint', () => {
    const unnamed = { ...image, config: { ...OWN, entrypoint: [] } };
    expect(JSON.parse(platformConfig(unnamed, parts)).config.Entrypoint).toEqual(['/app']);
  });
});

test("manifest and index have BuildKit's form", () => {
  const config = { mediaType: MEDIA.config, digest: digestOf('c'), size: 2 };
  const manifest = manifestJson(config, [layer('binary', 'b').descriptor], { 'b.b': '2', 'a.a': '1' });
  expect(manifest).toBe(`{
  "schemaVersion": 2,
  "mediaType": "application/vnd.oci.image.manifest.v1+json",
  "config": {
    "mediaType": "application/vnd.oci.image.config.v1+json",
    "digest": "${digestOf('c')}",
    "size": 2
  },
  "layers": [
    {
      "mediaType": "application/vnd.oci.image.layer.v1.tar+gzip",
      "digest": "${digestOf('gz b')}",
      "size": 7
    }
  ],
  "annotations": {
    "a.a": "1",
    "b.b": "2"
  }
}`);
  const platform = { os: 'linux', architecture: 'arm', variant: 'v7' };
  expect(indexJson([{ mediaType: MEDIA.manifest, digest: digestOf('m'), size: 9, platform }], {})).toBe(`{
  "schemaVersion": 2,
  "mediaType": "application/vnd.oci.image.index.v1+json",
  "manifests": [
    {
      "mediaType": "application/vnd.oci.image.manifest.v1+json",
      "digest": "${digestOf('m')}",
      "size": 9,
      "platform": {
        "architecture": "arm",
        "os": "linux",
        "variant": "v7"
      }
    }
  ]
}`);
});
