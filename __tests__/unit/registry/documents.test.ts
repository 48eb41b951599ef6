import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../../src/model/digest.ts';
import { Failure } from '../../../src/model/failure.ts';
import { parseBaseConfig } from '../../../src/registry/base/base-config.ts';
import { chooseSaved } from '../../../src/registry/base/docker-archive.ts';
import { parseDocument } from '../../../src/registry/manifest.ts';
import { layerCompression, ociMediaType } from '../../../src/registry/media-types.ts';
import { chooseFromLayout } from '../../../src/registry/stores/layout-index.ts';

const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const DIGEST = digestOf('x');
const INDEX = 'application/vnd.oci.image.index.v1+json';

describe('a document from outside', () => {
  const strange = fc.oneof(fc.jsonValue(), fc.constantFrom(DIGEST, 2, 'application/vnd.oci.image.layer.v1.tar'));
  const record = fc.dictionary(
    fc.constantFrom(
      'schemaVersion',
      'mediaType',
      'manifests',
      'layers',
      'config',
      'digest',
      'size',
      'platform',
      'os',
      'architecture',
      'rootfs',
      'diff_ids',
      'history',
      'annotations',
    ),
    fc.oneof(
      strange,
      fc.array(strange, { maxLength: 3 }),
      fc.array(fc.dictionary(fc.constantFrom('digest', 'size', 'mediaType', 'urls', 'platform'), strange), {
        maxLength: 3,
      }),
    ),
  );

  test.each([
    ['index or manifest', (content: Buffer) => parseDocument(content, 'base')],
    ['config', (content: Buffer) => parseBaseConfig(content, 1, 'base')],
    ['index.json', (content: Buffer) => chooseFromLayout(content, { tag: 'x' }, 'base')],
    ['manifest.json', (content: Buffer) => chooseSaved(content, undefined, 'base')],
  ])('as %s is taken or refused by a sentence, and is never a bug', (_, parse) => {
    fc.assert(
      fc.property(
        fc.oneof(
          record.map(bytes),
          fc.array(record).map(bytes),
          fc.uint8Array().map((raw) => Buffer.from(raw)),
        ),
        (content) => {
          try {
            expect(parse(content)).toBeDefined();
          } catch (error) {
            expect(error).toBeInstanceOf(Failure);
            expect((error as Failure).message).toContain('base');
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test('that lists too much is refused', () => {
    const manifests = Array.from({ length: 1001 }, () => ({ digest: DIGEST, size: 1 }));
    expect(() => parseDocument(bytes({ schemaVersion: 2, mediaType: INDEX, manifests }), 'base')).toThrow(
      'more than 1000',
    );
  });

  test('without a media type is known by what it holds', () => {
    expect(parseDocument(bytes({ manifests: [] }), 'base')).toEqual({ kind: 'index', entries: [] });
    const layer = { mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip', digest: DIGEST, size: 1 };
    expect(parseDocument(bytes({ config: { digest: DIGEST, size: 2 }, layers: [layer] }), 'base')).toEqual({
      kind: 'manifest',
      config: { mediaType: '', digest: DIGEST, size: 2 },
      layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: DIGEST, size: 1 }],
    });
  });
});

describe('the config of a base', () => {
  const config = (content: object): ReturnType<typeof parseBaseConfig> =>
    parseBaseConfig(
      bytes({ os: 'linux', architecture: 'arm', variant: 'v7', rootfs: { diff_ids: [DIGEST] }, ...content }),
      1,
      'base',
    );

  test('gives what an image inherits, and nothing that is malformed', () => {
    expect(
      config({
        'os.version': '1',
        'os.features': ['f'],
        history: [{ created_by: 'ADD', empty_layer: true, created: 5 }],
        config: {
          User: 'app',
          Env: ['A=b', 1],
          ExposedPorts: { '80/tcp': {} },
          Volumes: { '/data': {} },
          WorkingDir: '/srv',
          Labels: { a: 'b', c: 1 },
          StopSignal: 'SIGINT',
          Shell: ['/bin/sh'],
          Cmd: ['x'],
          Entrypoint: ['y'],
          OnBuild: ['z'],
        },
      }),
    ).toEqual({
      platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
      diffIds: [DIGEST],
      config: {
        user: 'app',
        workingDir: '/srv',
        stopSignal: 'SIGINT',
        shell: ['/bin/sh'],
        exposedPorts: ['80/tcp'],
        volumes: ['/data'],
        labels: { a: 'b' },
      },
      history: [{ created_by: 'ADD', empty_layer: true }],
      osVersion: '1',
      osFeatures: ['f'],
    });
    expect(config({ config: null }).config).toEqual({ exposedPorts: [], volumes: [], labels: {} });
  });
});

test("docker's media types become OCI's, with or without parameters", () => {
  expect(ociMediaType('application/vnd.docker.distribution.manifest.v2+json; charset=utf-8')).toBe(
    'application/vnd.oci.image.manifest.v1+json',
  );
  expect(ociMediaType('constructor')).toBe('constructor');
  expect(layerCompression('application/vnd.docker.image.rootfs.diff.tar.gzip')).toBe('gzip');
  expect(layerCompression('application/vnd.oci.image.layer.nondistributable.v1.tar+gzip')).toBeUndefined();
});

test('a page to log in, in place of a registry, is told as that', () => {
  const page = Buffer.from('\n<!DOCTYPE html><title>Guest network</title>');
  expect(() => parseDocument(page, 'registry.example/acme/app:1')).toThrow(
    /registry\.example\/acme\/app:1 is a page of HTML/,
  );
  expect(() => parseDocument(Buffer.from('nothing'), 'x')).toThrow(/is not JSON/);
});
