import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/model/digest.ts';
import { type GithubApiServer, startGithubApi } from '../support/github-api/server.ts';
import { ISSUER, type LocalSigstore, startSigstore } from '../support/local-sigstore.ts';
import { otherNode } from './support/other-node.ts';
import { ambientEnvironment, DIST, PROJECT } from './support/project.ts';

const IDENTITY = 'https://github.com/octo/hello/.github/workflows/release.yml@refs/tags/v1.0.0';

let folder = '';
let github: GithubApiServer;
let sigstore: LocalSigstore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-attested-'));
  [github, sigstore] = await Promise.all([startGithubApi('octo/hello'), startSigstore(IDENTITY)]);
  const output = join(folder, 'out');
  const flags = ['--platforms', 'linux/amd64', '--archive-format', 'tar.gz', '--version', 'v1.0.0', '--quiet'];
  execFileSync(
    process.execPath,
    [join(DIST, 'cli.js'), 'build', 'examples/hello', ...flags, '--scan=false', '--output', output],
    { cwd: PROJECT, env: { ...ambientEnvironment(), HOME: process.env.HOME } },
  );
  const release = join(output, 'release');
  const assets = new Map(readdirSync(release).map((name) => [name, readFileSync(join(release, name))]));
  const sums = assets.get('SHA256SUMS') ?? Buffer.alloc(0);
  assets.set('SHA256SUMS.sigstore.json', Buffer.from(JSON.stringify(await sigstore.sign(sums))));
  const { state } = github;
  state.releases.push({
    ...{ id: state.nextId(), tag: 'v1.0.0', commitish: 'main', name: 'v1.0.0', body: '' },
    ...{ draft: false, prerelease: false, immutable: true },
    assets: [...assets].map(([name, bytes]) => ({
      ...{ id: state.nextId(), name, state: 'uploaded', contentType: 'application/octet-stream' },
      ...{ bytes, digest: digestOf(bytes) },
    })),
  });
  const subject = [...assets]
    .filter(([name]) => name.endsWith('.tar.gz'))
    .map(([name, bytes]) => ({ name, digest: { sha256: digestOf(bytes).slice('sha256:'.length) } }));
  const bundle = await sigstore.attest(subject);
  state.attestations.push({ id: 1, bundle, digests: subject.map(({ digest }) => `sha256:${digest.sha256}`) } as never);
  writeFileSync(join(folder, 'root.jsonl'), sigstore.trustedRoot);
});

afterAll(async () => {
  await Promise.all([github.close(), sigstore.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** `verify octo/hello@v1.0.0` of the bundle in dist/; our servers answer in this process. */
function verify(node: string): Promise<{ status: number; text: string }> {
  const flags = ['--trusted-root', join(folder, 'root.jsonl'), '--certificate-oidc-issuer', ISSUER];
  const env = { ...ambientEnvironment(), HOME: process.env.HOME, GITHUB_API_URL: github.url };
  return new Promise((resolve) => {
    execFile(
      node,
      [join(DIST, 'cli.js'), 'verify', 'octo/hello@v1.0.0', ...flags],
      { cwd: folder, env },
      (error, stdout, stderr) => resolve({ status: error === null ? 0 : Number(error.code), text: stdout + stderr }),
    );
  });
}

describe.each([['20.19.0'], ['24']])(
  'a release whose archive is attested and whose sums are signed, on Node %s',
  (version) => {
    const nodeOf = async (): Promise<string> => (version === '24' ? process.execPath : otherNode(version));

    test('is verified, and one changed byte of the attestation is found', async () => {
      const node = await nodeOf();
      const good = await verify(node);
      expect(good.text).toMatch(
        /attestation +hello_1\.0\.0_linux_amd64\.tar\.gz +https:\/\/slsa\.dev\/provenance\/v1 by /,
      );
      expect(good.text).toContain(`by ${IDENTITY}`);
      expect(good.text).toMatch(/signature +SHA256SUMS +by /);
      expect(good.status).toBe(0);
      const [kept] = github.state.attestations;
      const text = JSON.stringify(kept?.bundle);
      const at = text.indexOf('"sig":"') + 30;
      const changed = JSON.parse(text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)) as unknown;
      github.state.attestations.splice(0, 1, { ...kept, bundle: changed } as never);
      const bad = await verify(node);
      github.state.attestations.splice(0, 1, kept as never);
      expect(bad.text).toMatch(/x +attestation/);
      expect(bad.status).toBe(3);
      expect(github.violations).toEqual([]);
    });
  },
);
