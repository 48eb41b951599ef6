import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { assetUrl, PINS, pinnedAsset, programName } from '../../../src/tools/pins.ts';
import { buildInfoVersion, statedVersion } from '../../../src/tools/program-version.ts';
import { buildArguments, buildEnvironment } from '../../../src/tools/source-build.ts';

describe.each(Object.values(PINS))('the pin of $name', (pin) => {
  const module = (file: string): string =>
    readFileSync(new URL(`../../../src/tools/modules/${pin.name}/${file}`, import.meta.url), 'utf8');

  test('has an asset with a digest for every hosted runner, each digest once', () => {
    const linux = ['linux-x64', 'linux-arm64'];
    const machines = pin.name === 'buildx' ? linux : [...linux, 'darwin-x64', 'darwin-arm64', 'win32-x64'];
    expect(Object.keys(pin.assets).sort()).toEqual([...machines].sort());
    const digests = Object.values(pin.assets).map(({ sha256 }) => sha256);
    expect(digests.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    expect(new Set(digests).size).toBe(digests.length);
    expect(Object.values(pin.assets).every(({ file }) => file.includes(pin.version))).toBe(true);
  });

  test('is the version that the committed module builds, with its sum', () => {
    expect(module('go.mod')).toMatch(new RegExp(`^\\s*(require )?${pin.module} v${pin.version}\\b`, 'm'));
    expect(module('go.mod')).toContain(`tool ${pin.package}`);
    expect(module('go.sum')).toContain(`${pin.module} v${pin.version} h1:`);
  });

  test('is built for the host, without cgo and whatever the environment says', () => {
    const go = {
      command: 'go',
      env: { GOPROXY: 'https://proxy.example', GOFLAGS: '-mod=mod', GOOS: 'plan9', GOARM: '5' },
    };
    const env = buildEnvironment(pin, go, { PATH: '/bin', GOFLAGS: '-race', GOOS: 'windows', GITHUB_TOKEN: 'secret' });
    expect(env).toMatchObject({
      PATH: '/bin',
      GOPROXY: 'https://proxy.example',
      GOFLAGS: '-mod=readonly',
      CGO_ENABLED: '0',
      GOWORK: 'off',
    });
    for (const name of ['GOOS', 'GOARM', 'GITHUB_TOKEN']) expect(env).not.toHaveProperty(name);
    const args = buildArguments(pin, '/out/tool');
    expect(args.slice(-3)).toEqual(['-o', '/out/tool', pin.package]);
    expect(args.join(' ')).toContain(`${pin.versionSymbol}=${pin.version}`);
  });
});

describe('addresses', () => {
  const pin = PINS.syft;
  const asset = pinnedAsset(pin, { platform: 'linux', arch: 'x64' });

  test('lie on the release host, or below the mirror', () => {
    if (asset === undefined) throw new Error('no asset');
    const path = 'anchore/syft/releases/download/v1.51.0/syft_1.51.0_linux_amd64.tar.gz';
    expect(assetUrl(pin, asset)).toBe(`https://github.com/${path}`);
    expect(assetUrl(pin, asset, 'http://mirror.example/tools/')).toBe(`http://mirror.example/tools/${path}`);
  });

  test('are not guessed for a machine without a pinned asset', () => {
    expect(pinnedAsset(pin, { platform: 'freebsd', arch: 'x64' })).toBeUndefined();
    expect(programName('syft', { platform: 'win32' })).toBe('syft.exe');
  });
});

describe('versions', () => {
  test.each([
    ['syft 1.51.0\n', '1.51.0'],
    ['Version: 0.74.0\nVulnerability DB:\n  Version: 2\n', '0.74.0'],
    ['syft [not provided]\n', undefined],
    ['Version: dev\n', undefined],
    ['github.com/docker/buildx v0.0.0+unknown \n', undefined],
    ['github.com/docker/buildx v0.36.1 8d4c45d\n', '0.36.1'],
    ['', undefined],
  ])('told as %j', (text, expected) => {
    expect(statedVersion(text)).toBe(expected);
  });

  test('stand in build info as main module or as dependency', () => {
    const text =
      'trivy: go1.26.8\n\tpath\tgithub.com/aquasecurity/trivy/cmd/trivy\n\tmod\tgithub.com/aquasecurity/trivy\tv0.74.0\th1:x=\n\tdep\tgithub.com/anchore/syft\tv1.51.0\th1:y=\n';
    expect(buildInfoVersion(text, 'github.com/aquasecurity/trivy')).toBe('0.74.0');
    expect(buildInfoVersion(text, 'github.com/anchore/syft')).toBe('1.51.0');
    expect(buildInfoVersion(text, 'github.com/anchore')).toBeUndefined();
  });
});
