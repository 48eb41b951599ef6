import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { zipOf } from '../support/zip.ts';
import { type BuildKit, startBuildKit } from './support/buildkit.ts';
import { type SelfSigned, selfSigned } from './support/certificates.ts';
import { goImage } from './support/go-image.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { writeSmallModule } from './support/small-module.ts';

const PASSWORD = 'tr0ub4dor-and-three';

let machine: Machine;
let daemon: BuildKit;
let golang: string;

beforeAll(async () => {
  [machine, daemon] = await Promise.all([startMachine(), startBuildKit()]);
  golang = await goImage(daemon);
});
afterAll(async () => {
  await daemon[Symbol.asyncDispose]();
  await machine[Symbol.asyncDispose]();
});

const QUIET = ['--no-scan', '--no-sbom'];
const onNode = (folder: string, flags: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  machine.run(
    ['build', folder, '--compile', 'buildkit', '--endpoint', daemon.endpoint, '--go-image', golang, ...QUIET, ...flags],
    { env: { GOWORK: 'off', ...env } },
  );
const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, folder, 'report.json'), 'utf8')) as Report;

describe('compile: buildkit', () => {
  test('gives the very binaries and the index digest that this machine gives, and the daemon compiled them', async () => {
    await writeSmallModule(join(machine.work, 'small'));
    const flags = [
      '--platforms',
      'linux/amd64,linux/arm64,windows/amd64',
      '--ldflags',
      '-s -w -X main.odd=$HOME"<<EOF',
    ];
    expect(await onNode('small', [...flags, '--output', 'node'])).toMatchObject({ status: 0 });
    const here = await machine.run(['build', 'small', ...QUIET, ...flags, '--output', 'here']);
    expect(here).toMatchObject({ status: 0 });
    const [node, own] = await Promise.all([report('node'), report('here')]);
    expect(node.binaries.map(({ file, digest }) => [file, digest])).toEqual(
      own.binaries.map(({ file, digest }) => [file, digest]),
    );
    expect(node.images[0]?.digest).toBe(own.images[0]?.digest);
    expect(await readFile(join(machine.work, 'node/SHA256SUMS'), 'utf8')).toBe(
      await readFile(join(machine.work, 'here/SHA256SUMS'), 'utf8'),
    );
    const log = await daemon.log();
    for (const stage of ['compile-linux-amd64', 'compile-linux-arm64', 'compile-windows-amd64'])
      expect(log).toContain(stage);
  });

  test('a compile error is told as if it had happened here', async () => {
    await writeSmallModule(join(machine.work, 'broken'));
    await writeFile(join(machine.work, 'broken/main.go'), 'package main\n\nfunc main() { undefinedThing() }\n');
    const ended = await onNode('broken', ['--platforms', 'linux/amd64', '--output', 'broken-out']);
    expect(ended).toMatchObject({ status: 2 });
    expect(ended.said).toMatch(
      /example\.com\/small does not compile for linux\/amd64: \S*main\.go line 3, undefined: undefinedThing/,
    );
    expect(await readdir(machine.work)).not.toContain('broken-out');
  });

  test('modules that lie beside the module come along', async () => {
    const folder = join(machine.work, 'beside');
    await writeSmallModule(join(folder, 'app'));
    await mkdir(join(folder, 'lib'), { recursive: true });
    await writeFile(join(folder, 'lib/go.mod'), 'module example.com/lib\n\ngo 1.24\n');
    await writeFile(join(folder, 'lib/lib.go'), 'package lib\n\nconst Word = "beside"\n');
    await writeFile(
      join(folder, 'app/go.mod'),
      'module example.com/small\n\ngo 1.24\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ../lib\n',
    );
    await writeFile(
      join(folder, 'app/main.go'),
      'package main\n\nimport "example.com/lib"\n\nfunc main() { println(lib.Word) }\n',
    );
    const ended = await onNode('beside/app', ['--platforms', 'linux/amd64', '--output', 'beside-out']);
    expect(ended).toMatchObject({ status: 0 });
  });

  test('a private proxy is reached with a netrc, and its password is in no argument, log, layer or step', async () => {
    const { file: authority, ...identity } = await selfSigned(machine.root, 'localhost');
    const proxy = await startProxy(identity);
    try {
      const { port } = proxy.address() as AddressInfo;
      const folder = join(machine.work, 'private');
      await mkdir(folder, { recursive: true });
      const sums = moduleSums();
      await writeFile(
        join(folder, 'go.mod'),
        'module example.com/small\n\ngo 1.24\n\nrequire corp.example/lib v1.0.0\n',
      );
      await writeFile(join(folder, 'go.sum'), sums);
      await writeFile(
        join(folder, 'main.go'),
        'package main\n\nimport "corp.example/lib"\n\nfunc main() { println(lib.Word) }\n',
      );
      const netrc = join(machine.root, 'netrc');
      await writeFile(netrc, `machine localhost:${port}\nlogin ci\npassword ${PASSWORD}\n`, { mode: 0o600 });
      const env = {
        GOPROXY: `https://localhost:${port}`,
        GOPRIVATE: 'corp.example',
        GONOPROXY: 'none',
        GOSUMDB: 'off',
        NETRC: netrc,
      };
      const refused = await onNode(
        'private',
        ['--platforms', 'linux/amd64', '--ca-file', authority, '--output', 'refused'],
        {
          ...env,
          GOPROXY: `https://localhost:${port}/other`,
          NETRC: '/dev/null',
        },
      );
      expect(refused).toMatchObject({ status: 4 });
      expect(refused.said).toMatch(/401|Unauthorized/);
      const ended = await onNode(
        'private',
        ['--platforms', 'linux/amd64', '--ca-file', authority, '--verbose', '--output', 'private-out'],
        env,
      );
      expect(ended).toMatchObject({ status: 0 });
      expect((await report('private-out')).binaries[0]?.modules).toEqual([
        { path: 'corp.example/lib', version: 'v1.0.0' },
      ]);
      for (const text of [
        ended.stdout,
        ended.stderr,
        await daemon.log(),
        JSON.stringify(await report('private-out')),
      ]) {
        expect(text).not.toContain(PASSWORD);
      }
    } finally {
      proxy.close();
    }
  });
});

const FILES = { 'go.mod': 'module corp.example/lib\n\ngo 1.24\n', 'lib.go': 'package lib\n\nconst Word = "private"\n' };

/** A module proxy (go.dev/ref/mod, "GOPROXY protocol") that wants a password. */
async function startProxy({ key, certificate }: Omit<SelfSigned, 'file'>): Promise<Server> {
  const inside = Object.entries(FILES).map(([name, text]) => [`corp.example/lib@v1.0.0/${name}`, text] as const);
  const zip = zipOf(Object.fromEntries(inside));
  const answers: Readonly<Record<string, string | Buffer>> = {
    '/corp.example/lib/@v/v1.0.0.info': JSON.stringify({ Version: 'v1.0.0', Time: '2026-01-01T00:00:00Z' }),
    '/corp.example/lib/@v/v1.0.0.mod': FILES['go.mod'],
    '/corp.example/lib/@v/v1.0.0.zip': zip,
  };
  const expected = `Basic ${Buffer.from(`ci:${PASSWORD}`).toString('base64')}`;
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const answer = answers[request.url ?? ''];
    if (request.headers.authorization !== expected) response.writeHead(401).end('who are you?');
    else if (answer === undefined) response.writeHead(404).end();
    else response.end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** The lines of go.sum (golang.org/x/mod/sumdb/dirhash, "Hash1"). */
function moduleSums(): string {
  const sha256 = (text: string) => createHash('sha256').update(text);
  const hash1 = (files: readonly (readonly [string, string])[]): string =>
    `h1:${sha256(files.map(([name, text]) => `${sha256(text).digest('hex')}  ${name}\n`).join('')).digest('base64')}`;
  const inZip = Object.entries(FILES).map(([name, text]) => [`corp.example/lib@v1.0.0/${name}`, text] as const);
  return [
    `corp.example/lib v1.0.0 ${hash1(inZip)}`,
    `corp.example/lib v1.0.0/go.mod ${hash1([['go.mod', FILES['go.mod']]])}`,
    '',
  ].join('\n');
}
