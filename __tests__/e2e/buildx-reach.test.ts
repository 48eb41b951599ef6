import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { runWorkflow } from './support/act.ts';
import { type BuildKit, startBuildKit } from './support/buildkit.ts';
import { makeRepository } from './support/git-repository.ts';
import { type Machine, startMachine } from './support/machine.ts';
import { serveRegistry } from './support/output-check.ts';
import { writeSmallModule } from './support/small-module.ts';

/** What `ssh-add -l` asks the agent (draft-ietf-sshm-ssh-agent, "Requesting a List of Keys"), in an image without a shell: there must be one. */
const ASK_AGENT = `package main

import (
	"encoding/binary"
	"io"
	"net"
	"os"
)

func main() {
	agent, err := net.Dial("unix", os.Getenv("SSH_AUTH_SOCK"))
	if err != nil {
		panic(err)
	}
	agent.Write([]byte{0, 0, 0, 1, 11})
	head := make([]byte, 9)
	if _, err := io.ReadFull(agent, head); err != nil {
		panic(err)
	}
	if keys := binary.BigEndian.Uint32(head[5:]); keys != 1 {
		panic(keys)
	}
}
`;

/** BuildKit's protocol for SBOM generators (docs/attestations/sbom-protocol.md), told with one package. */
const GENERATOR = `package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	statement := \`{"_type":"https://in-toto.io/Statement/v0.1","predicateType":"https://spdx.dev/Document","predicate":{"spdxVersion":"SPDX-2.3","name":"made by a test"}}\`
	if err := os.WriteFile(filepath.Join(os.Getenv("BUILDKIT_SCAN_DESTINATION"), "sbom.spdx.json"), []byte(statement), 0o644); err != nil {
		panic(err)
	}
	fmt.Println("scanned", os.Getenv("BUILDKIT_SCAN_SOURCE"))
}
`;

let machine: Machine;
let daemon: BuildKit;

beforeAll(async () => {
  [machine, daemon] = await Promise.all([startMachine(), startBuildKit()]);
  await writeSmallModule(join(machine.work, 'small'));
});
afterAll(async () => {
  await daemon[Symbol.asyncDispose]();
  await machine[Symbol.asyncDispose]();
});

const QUIET = ['--no-sbom', '--no-scan'];
const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, folder, 'report.json'), 'utf8')) as Report;

/** A static program for a Dockerfile's RUN. */
async function program(name: string, text: string): Promise<void> {
  await writeFile(join(machine.work, `${name}.go`), text);
  const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' };
  execFileSync('go', ['build', '-o', name, `${name}.go`], { cwd: machine.work, env });
}

describe('ssh', () => {
  let agent: ChildProcess;
  const socket = (): string => join(machine.root, 'agent');
  beforeAll(async () => {
    agent = spawn('ssh-agent', ['-D', '-a', socket()], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(agent.stdout as NodeJS.ReadableStream, 'data');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(machine.root, 'key')]);
    const env = { ...process.env, SSH_AUTH_SOCK: socket() };
    execFileSync('ssh-add', ['-q', join(machine.root, 'key')], { env, stdio: 'ignore' });
    await program('ask-agent', ASK_AGENT);
    await writeFile(
      join(machine.work, 'ssh.Dockerfile'),
      'FROM scratch\nCOPY ask-agent /ask-agent\nRUN --mount=type=ssh,required=true ["/ask-agent"]\n',
    );
  });
  afterAll(() => void agent.kill());

  const build = (ssh: string, env: Record<string, string>) =>
    machine.run(
      ['build', '.', '--file', 'ssh.Dockerfile', '--endpoint', daemon.endpoint, '--ssh', ssh, '--no-cache', ...QUIET],
      { env },
    );

  test('gives the agent to the step that mounts it', async () => {
    const ended = await build('default', { SSH_AUTH_SOCK: socket() });
    expect(ended).toMatchObject({ status: 0 });
  });

  test('takes a key from a file instead', async () => {
    const ended = await build(`default=${join(machine.root, 'key')}`, {});
    expect(ended).toMatchObject({ status: 0 });
  });

  test('without an agent is told before anything is built', async () => {
    const ended = await build('default', { SSH_AUTH_SOCK: '' });
    expect(ended).toMatchObject({
      status: 2,
      said: expect.stringContaining('ssh: there is neither an agent nor a key'),
    });
  });
});

test('attests adds a generator’s SBOM to the image that we made, and the platforms stay ours', async () => {
  await using registry = await serveRegistry();
  await mkdir(join(machine.work, 'generator'));
  await writeFile(join(machine.work, 'generator/go.mod'), 'module example.com/generator\n\ngo 1.24\n');
  await writeFile(join(machine.work, 'generator/main.go'), GENERATOR);
  const name = `${registry.host}/generator:1`;
  const pushed = ['--platforms', 'linux/amd64', '--user', '0', '--tags', name, '--push', '--output', 'generator-out'];
  expect(await machine.run(['build', 'generator', ...QUIET, ...pushed])).toMatchObject({ status: 0 });
  const flags = ['build', 'small', ...QUIET, '--platforms', 'linux/amd64', '--output'];
  expect(await machine.run([...flags, 'plain'])).toMatchObject({ status: 0 });
  const attests = ['--attests', `type=sbom,generator=${name}`, '--engine', 'buildx', '--endpoint', daemon.endpoint];
  expect(await machine.run([...flags, 'attested', ...attests])).toMatchObject({ status: 0 });
  const [plain, attested] = await Promise.all([report('plain'), report('attested')]);
  expect(attested.images[0]?.platforms).toEqual(plain.images[0]?.platforms);
  expect(attested.images[0]?.attestations).toMatchObject([
    { about: plain.images[0]?.platforms[0]?.manifest, predicates: ['https://spdx.dev/Document'] },
  ]);
});

test('type=gha fills a second builder from the runner’s cache service', async () => {
  await using second = await startBuildKit();
  const step = (endpoint: string, caches: string): string => `
      - uses: ./
        with:
          file: Dockerfile
          endpoint: ${endpoint}
          ${caches}
          scan: false
          sbom: false
          cache: false
`;
  await program('ask-agent', ASK_AGENT);
  const repository = await makeRepository({
    files: {
      '.github/workflows/image.yml': `
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7${step(daemon.endpoint, 'cache-to: type=gha,mode=max')}${step(second.endpoint, 'cache-from: type=gha')}`,
      Dockerfile: 'FROM scratch\nCOPY action.yml /here\n',
    },
    copies: { 'action.yml': 'action.yml', dist: 'dist' },
  });
  const seconds = Math.round(Date.now() / 1000);
  const claims = {
    ...{ ac: JSON.stringify([{ Scope: 'refs/heads/main', Permission: 3 }]), scp: 'Actions.Results:1:1' },
    ...{ iat: seconds, nbf: seconds - 60, exp: seconds + 3600 },
  };
  const token = ['{"alg":"none"}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url'));
  const outcome = await runWorkflow({
    repository,
    workflow: '.github/workflows/image.yml',
    cacheService: true,
    env: { ACTIONS_RUNTIME_TOKEN: token.join('.') },
  });
  await rm(repository, { recursive: true, force: true });
  const told = outcome.log.split('\n').filter((line) => /cache|COPY/.test(line));
  expect([outcome.jobs, told.filter((line) => line.includes('build-cache'))]).toEqual([{ build: 'success' }, []]);
  expect(told.join('\n')).toMatch(/importing cache manifest from gha[\s\S]*COPY action\.yml \/here: cached/);
});

test('a rootless buildkitd runs RUN and gives back our image with our digest', async () => {
  await using rootless = await startBuildKit({ rootless: true });
  const endpoint = ['--endpoint', rootless.endpoint];
  expect(await machine.run(['build', 'small', ...QUIET, '--output', 'as-root'])).toMatchObject({ status: 0 });
  const through = ['build', 'small', ...QUIET, '--engine', 'buildx', ...endpoint, '--output', 'rootless'];
  expect(await machine.run(through)).toMatchObject({ status: 0 });
  expect((await report('rootless')).images[0]?.digest).toBe((await report('as-root')).images[0]?.digest);
  await program('step', 'package main\n\nimport "os"\n\nfunc main() { os.Exit(os.Getuid()) }\n');
  await writeFile(join(machine.work, 'run.Dockerfile'), 'FROM scratch\nCOPY step /step\nRUN ["/step"]\n');
  const ended = await machine.run(['build', '.', '--file', 'run.Dockerfile', ...endpoint, ...QUIET]);
  expect(ended).toMatchObject({ status: 0 });
  expect(await rootless.log()).toContain('process-mode:no-sandbox');
});
