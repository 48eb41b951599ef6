import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBuildEnvironment } from '../../../src/plan/build-environment.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { joinGoWords, splitGoWords } from '../../../src/plan/values/go-words.ts';
import { fillTemplate } from '../../../src/plan/values/template.ts';
import { createFacts, failureOf } from './facts.ts';

const argvOf = (inputs: Parameters<typeof createFacts>[0], overrides = {}): readonly string[] =>
  makePlan(createFacts({ platforms: ['linux/amd64'], ...inputs }, overrides)).binaries[0]?.argv ?? [];

describe('arguments of go build', () => {
  test.each([
    ['defaults', {}, ['-trimpath', '-buildvcs=false', '-ldflags=-s -w']],
    ['no linker flags', { ldflags: '' }, ['-trimpath', '-buildvcs=false']],
    ['stamped and untrimmed', { buildvcs: true, trimpath: false }, ['-buildvcs=true', '-ldflags=-s -w']],
    [
      'version',
      { ldflags: '-s -X main.version={{.Version}}' },
      ['-trimpath', '-buildvcs=false', '-ldflags=-s -X main.version=1.2.3'],
    ],
    ['quoted', { ldflags: "-X 'main.name=a b'" }, ['-trimpath', '-buildvcs=false', "-ldflags=-X 'main.name=a b'"]],
    [
      'tags',
      { ldflags: '', buildTags: ['netgo', 'osusergo netgo'] },
      ['-trimpath', '-buildvcs=false', '-tags=netgo,osusergo'],
    ],
    [
      'gcflags with a pattern',
      { ldflags: '', gcflags: 'all=-N -l' },
      ['-trimpath', '-buildvcs=false', '-gcflags=all=-N -l'],
    ],
    ['asmflags', { ldflags: '', asmflags: '-D={{.Arch}}' }, ['-trimpath', '-buildvcs=false', '-asmflags=-D=amd64']],
  ])('%s', (_, inputs, flags) => {
    expect(argvOf(inputs)).toEqual(['build', ...flags, '-o', '{output}', 'example.com/acme/app']);
  });

  test('a value with spaces or flags in it stays one word', () => {
    const revision = { version: 'v1.0.0', versionOrigin: 'tag', dirty: false } as const;
    const argv = argvOf({ ldflags: '-X main.v={{.Env.NAME}}', env: ['NAME=a -extldflags=x'] }, { revision });
    expect(argv).toContain("-ldflags=-X 'main.v=a -extldflags=x'");
  });

  test.each([
    ['-X main.v={{.Vers}}', 'did you mean Version?'],
    ['-X main.v={{.Version', 'has no }}'],
    ['-X main.v={{Version}}', '{{.Name}}'],
    ['-X main.v={{.Env.MISSING}}', 'env does not set MISSING'],
    ["-X 'main.v=1", 'has no end'],
    ['-buildmode=pie', 'loader'],
    ['s w', 'must begin with a flag'],
    ['-tags=x', 'not of the linker'],
  ])('ldflags %s is refused, and the sentence says why', (ldflags, why) => {
    const failure = failureOf(() => argvOf({ ldflags }));
    expect(failure.code).toBe('invalid-input');
    expect(failure.message).toContain('ldflags: ');
    expect(failure.message).toContain(why);
  });

  test('a tag with other characters is refused', () => {
    expect(failureOf(() => argvOf({ buildTags: ['-a'] })).message).toContain('build-tags: "-a"');
  });
});

describe('environment of go build', () => {
  const environment = (inputs: Parameters<typeof createFacts>[0]) =>
    makePlan(createFacts(inputs)).binaries[0]?.environment;

  test('every variable says where it came from', () => {
    expect(environment({ platforms: ['linux/arm/v6'], env: ['GOEXPERIMENT=jsonv2'] })).toEqual([
      { name: 'GOOS', value: 'linux', origin: 'platforms: linux/arm/v6' },
      { name: 'GOARCH', value: 'arm', origin: 'platforms: linux/arm/v6' },
      { name: 'GOARM', value: '6', origin: 'platforms: linux/arm/v6' },
      { name: 'CGO_ENABLED', value: '0', origin: 'default: static, without a C library' },
      { name: 'GOEXPERIMENT', value: 'jsonv2', origin: 'env' },
    ]);
  });

  test('cgo is the user’s choice', () => {
    expect(environment({ env: ['CGO_ENABLED=1'] })).toContainEqual({ name: 'CGO_ENABLED', value: '1', origin: 'env' });
  });

  test.each([
    ['GOOS=linux', 'platforms'],
    ['GOAMD64=v3', 'platforms'],
    ['GOTOOLCHAIN=go1.20', 'go-version'],
    ['CGO_ENABLED=yes', '0 or 1'],
    ['GOFLAGS=-a', 'cache'],
    ['GOFLAGS=-buildmode=pie', 'loader'],
    ['GOFLAGS=-toolexec=x', 'ours'],
    ['NOTHING', 'NAME=value'],
    ['A B=c', 'not a name'],
  ])('%s is refused', (line, why) => {
    const failure = failureOf(() => readBuildEnvironment([line]));
    expect(failure.code).toBe('invalid-input');
    expect(`${failure.message} ${failure.fix ?? ''}`).toContain(why);
  });

  test('a name that JavaScript’s objects have is a name like any other', () => {
    expect(readBuildEnvironment(['constructor=x', '__proto__=y']).values).toEqual([
      ['constructor', 'x'],
      ['__proto__', 'y'],
    ]);
  });

  test('a pie with cgo is allowed', () => {
    expect(readBuildEnvironment(['CGO_ENABLED=1', 'GOFLAGS=-buildmode=pie']).cgoEnabled).toBe(true);
  });
});

describe('words', () => {
  test('what is joined is split into the same words', () => {
    const word = fc.string().filter((text) => !(text.includes("'") && text.includes('"')));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(splitGoWords(joinGoWords(words, 'ldflags'), 'ldflags')).toEqual(words);
      }),
    );
  });

  test('a filled-in value is never read as a template', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(fillTemplate('a{{.X}}b', { X: value }, 'ldflags')).toBe(`a${value}b`);
      }),
    );
  });

  test('text without braces is left as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{{')),
        (text) => {
          expect(fillTemplate(text, {}, 'ldflags')).toBe(text);
        },
      ),
    );
  });
});
