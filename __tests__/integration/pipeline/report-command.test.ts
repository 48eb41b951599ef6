import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serializeReport } from '../../../src/report/report-file.ts';
import { openSandbox, type Sandbox } from '../../support/command-line.ts';
import { grownReport } from '../../support/compared-report.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox({
    'report.json': serializeReport(grownReport()),
    'later.json': JSON.stringify({ ...grownReport(), schemaVersion: 2 }),
    'cut.json': serializeReport(grownReport()).slice(0, 1000),
  });
});

afterAll(async () => sandbox.remove());

describe('report FILE', () => {
  test('tells a stored report as Markdown', async () => {
    const { status, stdout } = await sandbox.run(['report', 'report.json']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\*\*\+419\u00a0kB \(\+7\.4%\) on linux\/amd64\*\*: `google\.golang\.org\/grpc` is new/);
  });

  test('with --json gives the same report again', async () => {
    const { stdout } = await sandbox.run(['report', 'report.json', '--json']);
    expect(stdout).toBe(serializeReport(grownReport()));
  });

  test.each([
    [['report'], /needs to be told which/],
    [['report', 'gone.json'], /"gone\.json" is no file/],
    [['report', 'later.json'], /schemaVersion 2/],
    [['report', 'cut.json'], /not JSON/],
    [['report', join('..', 'module')], /is no file/],
  ])('%j is bad input', async (args, sentence) => {
    const { status, stderr } = await sandbox.run(args);
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(sentence);
  });
});
