import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'acorn';

const root = resolve(import.meta.dirname, '../../..');
const launcher = join(root, 'src/entry/launcher/cli.cjs');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  writeFileSync(join(folder, 'cli.js'), readFileSync(launcher));
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
  writeFileSync(join(folder, 'launch.cjs'), "console.log('launched');");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the launcher on this Node while it believes to be another. */
function onNode(version: string): { status: number | null; stdout: string; stderr: string } {
  const disguise = join(folder, `node-${version}.cjs`);
  writeFileSync(
    disguise,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  return spawnSync(process.execPath, ['--require', disguise, join(folder, 'cli.js')], { encoding: 'utf8' });
}

describe('the launcher of the command line', () => {
  test.each(['0.12.18', '8.17.0', '18.20.8', '20.0.0', '20.18.3'])('tells Node %s what is needed', (version) => {
    const { status, stdout, stderr } = onNode(version);
    expect(stderr).toContain(`needs Node 20.19 or newer, and this is Node ${version}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '100.0.0'])('goes on under Node %s', (version) => {
    expect(onNode(version)).toMatchObject({ status: 0, stdout: 'launched\n', stderr: '' });
  });

  test('holds no syntax that is newer than ES5, so that an old Node reads it', () => {
    expect(() => parse(readFileSync(launcher, 'utf8'), { ecmaVersion: 5 })).not.toThrow();
    expect(() => parse('const newer = 1;', { ecmaVersion: 5 })).toThrow();
  });

  test('calls a run that never comes to its end no success', () => {
    const place = mkdtempSync(join(folder, 'stuck-'));
    writeFileSync(join(place, 'launch.cjs'), readFileSync(join(root, 'src/entry/launcher/launch.cjs')));
    const run = (cli: string): number | null => {
      writeFileSync(join(place, 'cli.mjs'), cli);
      const env = { ...process.env, NODE_COMPILE_CACHE: join(place, 'cache') };
      return spawnSync(process.execPath, [join(place, 'launch.cjs')], { env }).status;
    };
    expect(run('process.exitCode = await new Promise(() => {});')).toBe(1);
    expect(run('process.exitCode = await Promise.resolve(0);')).toBe(0);
  });
});
