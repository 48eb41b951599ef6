import { describe, expect, test } from '@jest/globals';
import { placeAnnotations } from '../../../src/image/annotations.ts';
import { imagePlatform } from '../../../src/image/platform.ts';

const linux = (architecture: string, variant?: string) => ({
  os: 'linux',
  architecture,
  ...(variant === undefined ? {} : { variant }),
});

test.each([
  [linux('arm'), linux('arm', 'v7')],
  [linux('arm', 'v6'), linux('arm', 'v6')],
  [linux('arm64', 'v8.0'), linux('arm64')],
  [linux('arm64', 'v8'), linux('arm64')],
  [linux('arm64', 'v9.0'), linux('arm64', 'v9')],
  [linux('amd64', 'v1'), linux('amd64')],
  [linux('amd64', 'v3'), linux('amd64', 'v3')],
  [linux('riscv64'), linux('riscv64')],
])('the platform %j is called %j in an image', (platform, named) => {
  expect(imagePlatform(platform)).toEqual(named);
});

describe('annotations', () => {
  test('without a prefix are on index and manifest', () => {
    expect(placeAnnotations({ 'org.opencontainers.image.title': 'a:b' }, linux('amd64'))).toEqual({
      index: { 'org.opencontainers.image.title': 'a:b' },
      manifest: { 'org.opencontainers.image.title': 'a:b' },
      descriptor: {},
    });
  });

  test("go where docker's prefixes say, for the platform in brackets only", () => {
    const annotations = {
      'index:a': '1',
      'manifest:b': '2',
      'index,manifest:c': '3',
      'manifest[linux/arm64]:d': '4',
      'manifest-descriptor:e': '5',
    };
    expect(placeAnnotations(annotations, linux('amd64'))).toEqual({
      index: { a: '1', c: '3' },
      manifest: { b: '2', c: '3' },
      descriptor: { e: '5' },
    });
    expect(placeAnnotations(annotations, linux('arm64')).manifest).toEqual({ b: '2', c: '3', d: '4' });
  });
});
