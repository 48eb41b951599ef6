import { describe, expect, test } from '@jest/globals';
import { withMirrors } from '../../../../src/engine/buildx/builder/mirrors-config.ts';

const mirror = (registry: string, place: string, plain = false) => ({ registry, place, plain });

describe('buildkitd.toml with mirrors', () => {
  test('has a table for each registry, its mirrors in their order', () => {
    const text = withMirrors('debug = true\n', [
      mirror('docker.io', 'mirror.gcr.io'),
      mirror('ghcr.io', 'mirror.example/ghcr'),
      mirror('docker.io', 'second.example'),
    ]);
    expect(text).toBe(
      'debug = true\n[registry."docker.io"]\n  mirrors = ["mirror.gcr.io", "second.example"]\n\n[registry."ghcr.io"]\n  mirrors = ["mirror.example/ghcr"]\n',
    );
  });

  test('says which mirror has no TLS', () => {
    expect(withMirrors('', [mirror('docker.io', '10.0.0.1:5000/hub', true)])).toContain(
      '[registry."10.0.0.1:5000"]\n  http = true\n',
    );
  });

  test.each(['[registry."docker.io"]', "[registry.'docker.io']"])('leaves alone what has its own %s', (table) => {
    const own = `${table}\n  mirrors = ["own.example"]`;
    expect(withMirrors(own, [mirror('docker.io', 'mirror.gcr.io')])).toBe(own);
    expect(withMirrors(own, [mirror('dockerXio', 'a.example')])).toContain('[registry."dockerXio"]');
  });
});
