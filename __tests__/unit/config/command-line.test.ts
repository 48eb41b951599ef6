import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommandLine } from '../../../src/config/command-line.ts';
import { Failure } from '../../../src/model/failure.ts';

const flags = (...argv: string[]) => Object.fromEntries(parseCommandLine(['build', ...argv]).flags);

describe('flags', () => {
  test.each([
    [['--platforms', 'linux/amd64'], { platforms: 'linux/amd64' }],
    [['--platforms=linux/amd64,linux/arm64'], { platforms: 'linux/amd64,linux/arm64' }],
    [['--platforms', 'linux/amd64', '--platforms', 'linux/arm64'], { platforms: 'linux/amd64\nlinux/arm64' }],
    [['--output', 'a', '-o', 'b'], { output: 'b' }],
    [['--dry-run'], { 'dry-run': 'true' }],
    [['--sbom=false'], { sbom: 'false' }],
    [['--no-sbom', '--no-scan'], { sbom: 'false', scan: 'false' }],
    [['--no-cache', '--cache=false'], { 'no-cache': 'true', cache: 'false' }],
    [['--ldflags', '-s -w -X main.v=1'], { ldflags: '-s -w -X main.v=1' }],
    [['--ldflags=-s'], { ldflags: '-s' }],
    [['--version', 'v1.2.3'], { version: 'v1.2.3' }],
    [['-qv'], { quiet: 'true', verbose: 'true' }],
  ])('%j', (argv, expected) => {
    expect(flags(...argv)).toEqual(expected);
  });

  test('the source stands behind the command, anywhere between the flags', () => {
    expect(parseCommandLine(['build', '--json', './app', '--quiet']).operands).toEqual(['./app']);
    expect(parseCommandLine(['build', '--', '--odd']).operands).toEqual(['--odd']);
  });
});

describe('what is not known', () => {
  test.each([
    [['build', '--platform', 'x'], 'Did you mean --platforms?'],
    [['build', '--sverity=HIGH'], 'Did you mean --severity?'],
    [['build', '--summary'], '--help'],
    [['biuld'], 'Did you mean build?'],
    [['./app'], 'build ./app'],
    [['--quiet'], 'build'],
  ])('%j gets a hint: %s', (argv, hint) => {
    expect(() => parseCommandLine(argv)).toThrow(Failure);
    try {
      parseCommandLine(argv);
    } catch (error) {
      expect((error as Failure).exitStatus).toBe(2);
      expect((error as Failure).fix).toContain(hint);
    }
  });

  test('a flag without its value is named', () => {
    expect(() => parseCommandLine(['build', '--output'])).toThrow(/--output needs a value/);
  });
});

describe('help and version', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('%j is help', (argv) => {
    const line = parseCommandLine(argv);
    expect(line.help || line.command === 'help').toBe(true);
  });

  test('--version alone asks for ours', () => {
    expect(parseCommandLine(['--version']).command).toBe('version');
  });
});

test('no command line crashes the parser', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom('build', '--', '-', '--output', '--no-', '-o', '--=x', '--version')),
      ),
      (argv) => {
        try {
          parseCommandLine(argv);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      },
    ),
  );
});
