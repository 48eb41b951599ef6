import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CompileText, compileText } from '../../../../src/engine/buildx/compile/compile-text.ts';
import { downloadSecrets, secretMount } from '../../../../src/engine/buildx/compile/download-secrets.ts';
import { GO_IMAGE, goImageContext } from '../../../../src/engine/buildx/compile/go-image.ts';
import type { BinaryPlan } from '../../../../src/model/plan.ts';
import type { Platform } from '../../../../src/model/platform.ts';

function binary(name: string, platform: Platform, ldflags = '-s -w'): BinaryPlan {
  const { os, architecture, variant } = platform;
  const stem = `${name}_${os}_${architecture}${variant ?? ''}`;
  return {
    main: { importPath: `example.com/${name}`, directory: `/m/${name}`, binaryName: name },
    platform,
    stem,
    output: `bin/${stem}`,
    argv: ['build', '-trimpath', `-ldflags=${ldflags}`, '-o', '{output}', `example.com/${name}`],
    environment: [
      { name: 'GOOS', value: os, origin: '' },
      { name: 'GOARCH', value: architecture, origin: '' },
      { name: 'CGO_ENABLED', value: '0', origin: '' },
    ],
  };
}

const AMD64 = { os: 'linux', architecture: 'amd64' };
const ARM = { os: 'linux', architecture: 'arm', variant: 'v6' };
const REQUEST: CompileText = {
  binaries: [binary('api', AMD64), binary('cli', AMD64), binary('api', ARM)],
  moduleFolder: '.',
  toolchain: 'go1.26.8',
  vendored: false,
  secrets: [],
  ssh: false,
  variables: [],
};

describe('the Dockerfile that compiles', () => {
  const lines = (request: Partial<CompileText> = {}): string[] => compileText({ ...REQUEST, ...request }).split('\n');

  test('one stage for each platform, found by what BuildKit calls it, all on the node’s own architecture', () => {
    const from = lines().filter((line) => line.startsWith('FROM '));
    expect(from).toEqual([
      'FROM --platform=$BUILDPLATFORM builder AS go',
      'FROM go AS modules',
      'FROM modules AS compile-linux-amd64',
      'FROM modules AS compile-linux-armv6',
      'FROM compile-$TARGETOS-$TARGETARCH$TARGETVARIANT AS compiled',
      'FROM scratch AS binaries',
    ]);
  });

  test('modules are fetched before any source is there, by the only step that has a network', () => {
    const run = lines({ secrets: ['netrc', 'GOPROXY'], ssh: true }).filter((line) => line.startsWith('RUN '));
    expect(run[0]).toBe(
      'RUN --mount=type=cache,id=go-slim-image-modules,target=/go-modules --mount=type=bind,from=modules-files,target=/src ' +
        '--mount=type=secret,id=netrc,target=/root/.netrc,required=true --mount=type=secret,id=GOPROXY,env=GOPROXY,required=true ' +
        '--mount=type=ssh ["go","mod","download"]',
    );
    for (const line of run.slice(1)) {
      expect(line).toMatch(/^RUN --network=none .*target=\/go-modules,readonly /);
      expect(line).not.toMatch(/secret|ssh/);
    }
    expect(run).toHaveLength(4);
  });

  test('the commands are the plan’s, and write where the binaries are taken from', () => {
    expect(compileText(REQUEST)).toContain(
      '["go","build","-trimpath","-ldflags=-s -w","-o","/out/bin/cli_linux_amd64","example.com/cli"]',
    );
    expect(compileText({ ...REQUEST, moduleFolder: 'app' })).toContain('WORKDIR "/src/app"');
  });

  test('a vendored module fetches nothing but Go itself', () => {
    expect(compileText({ ...REQUEST, vendored: true })).not.toContain('"mod","download"');
    expect(compileText({ ...REQUEST, vendored: true })).toContain('["go","version"]');
  });

  test('no value ends its line, begins a here-document or is filled in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const text = compileText({ ...REQUEST, binaries: [binary('x', AMD64, `<<EOF $HOME ${value}`)] });
        expect(text.split('\n')).toHaveLength(
          compileText({ ...REQUEST, binaries: [binary('x', AMD64)] }).split('\n').length,
        );
        expect(text).not.toContain('<<');
        const run = text.split('\n').find((line) => line.includes('-ldflags')) ?? '';
        expect(JSON.parse(run.slice(run.indexOf('['))) as string[]).toContain(`-ldflags=<<EOF $HOME ${value}`);
      }),
    );
  });

  test('quotes, dollars and backslashes of a variable are kept', () => {
    const [first] = REQUEST.binaries as [BinaryPlan];
    const odd = { ...first, environment: [{ name: 'GOFLAGS', value: 'a"b$c\\d', origin: '' }] };
    expect(compileText({ ...REQUEST, binaries: [odd] })).toContain('ENV GOFLAGS="a\\"b\\$c\\\\d"');
  });
});

describe('what the download may know', () => {
  test('what Go uses here, and what is given wins', () => {
    const given = [{ id: 'GOPROXY', from: 'value', value: 'https://p' }] as const;
    const go = { GOPROXY: 'https://other', GOPRIVATE: 'corp.example', GOCACHE: '/c', PATH: '/bin' };
    expect(downloadSecrets(given, go, { netrc: '/h/.netrc' })).toEqual([
      ...given,
      { id: 'GOPRIVATE', from: 'value', value: 'corp.example' },
      { id: 'netrc', from: 'file', file: '/h/.netrc' },
    ]);
  });

  test.each([
    ['GOAUTH', '--mount=type=secret,id=GOAUTH,env=GOAUTH,required=true'],
    ['https_proxy', '--mount=type=secret,id=https_proxy,env=https_proxy,required=true'],
    ['netrc', '--mount=type=secret,id=netrc,target=/root/.netrc,required=true'],
    ['token', '--mount=type=secret,id=token,required=true'],
  ])('%s', (id, expected) => {
    expect(secretMount(id)).toBe(expected);
  });

  test('the image with Go is pinned by digest unless another is named', () => {
    expect(goImageContext('')).toBe(`docker-image://${GO_IMAGE}`);
    expect(GO_IMAGE).toMatch(/@sha256:[0-9a-f]{64}$/);
    expect(goImageContext('oci-layout:///l:t')).toBe('oci-layout:///l:t');
    expect(goImageContext('golang:1.26')).toBe('docker-image://golang:1.26');
  });
});
