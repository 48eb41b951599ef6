import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mockFulcio, mockRekor } from '@sigstore/mock';
import nock from 'nock';
import { type GithubApi, openGithubApi } from '../../../src/github/api/client.ts';
import { attestAll, attestingNeeds } from '../../../src/github/attest/attest.ts';
import { listen } from '../../support/github-api/listen.ts';
import { type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import { testRuntime } from '../../support/runtime.ts';

const ISSUER = 'https://token.actions.githubusercontent.com';
const CLAIMS = {
  ...{ iss: ISSUER, ref: 'refs/tags/v1.2.3', sha: 'a'.repeat(40), repository: 'octo/hello', event_name: 'push' },
  ...{
    job_workflow_ref: 'octo/hello/.github/workflows/release.yml@refs/tags/v1.2.3',
    runner_environment: 'github-hosted',
  },
  ...{ workflow_ref: 'octo/hello/.github/workflows/release.yml@refs/tags/v1.2.3', repository_id: '1' },
  ...{ repository_owner_id: '2', run_id: '3', run_attempt: '1', sub: 'repo:octo/hello:ref:refs/tags/v1.2.3' },
};
const before = { ...process.env };
let server: GithubApiServer;
let tokens: Awaited<ReturnType<typeof listen>>;
let api: GithubApi;

beforeAll(async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  tokens = await listen(
    createServer((request, response) => {
      const aud = new URL(request.url ?? '', 'http://x').searchParams.get('audience');
      const exp = Math.floor(Date.now() / 1000) + 300;
      const unsigned = `${part({ alg: 'RS256', kid: 'k' })}.${part({ ...CLAIMS, aud, exp })}`;
      const value = `${unsigned}.${sign('sha256', Buffer.from(unsigned), privateKey).toString('base64url')}`;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ value }));
    }),
  );
  nock.enableNetConnect('127.0.0.1');
  const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] };
  nock(ISSUER)
    .persist()
    .get('/.well-known/openid-configuration')
    .reply(200, { jwks_uri: `${ISSUER}/jwks` });
  nock(ISSUER).persist().get('/jwks').reply(200, keys);
  server = await startGithubApi();
  Object.assign(process.env, {
    ...{ ACTIONS_ID_TOKEN_REQUEST_URL: `${tokens.url}/token?v=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner' },
    ...{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo/hello' },
  });
  api = openGithubApi(
    { repository: 'octo/hello', token: 'job-token', throttle: false },
    testRuntime({ env: { GITHUB_API_URL: server.url } }),
  );
});

afterAll(async () => {
  process.env = before;
  nock.cleanAll();
  nock.restore();
  await api.close();
  await server.close();
  await tokens.close();
});

test('provenance and SBOMs are signed and given to GitHub, each about its files', async () => {
  for (let each = 0; each < 2; each++) {
    await mockFulcio({ baseURL: 'https://fulcio.githubapp.com' });
    await mockFulcio();
    await mockRekor();
  }
  const app = { name: 'app.tar.gz', sha256: '1'.repeat(64) };
  const other = { name: 'other.tar.gz', sha256: '2'.repeat(64) };
  process.env.GITHUB_EVENT_PATH = '';
  const count = await attestAll(
    { provenance: [app, other], sboms: [{ subject: app, document: { bomFormat: 'CycloneDX' } }] },
    api,
    'public-good',
  );
  expect(count).toBe(2);
  expect(server.state.attestations.map(({ digests }) => digests)).toEqual([
    [`sha256:${app.sha256}`, `sha256:${other.sha256}`],
    [`sha256:${app.sha256}`],
  ]);
  expect(server.violations).toEqual([]);
});

test('what a job lacks for it has a name', () => {
  const rights = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' };
  expect(attestingNeeds({})).toBe('id-token: write');
  expect(attestingNeeds(rights)).toBeUndefined();
  expect(attestingNeeds({ ...rights, GITHUB_SERVER_URL: 'https://acme.ghe.com' })).toBeUndefined();
  expect(attestingNeeds({ ...rights, GITHUB_SERVER_URL: 'https://git.acme.com' })).toContain(
    'not https://git.acme.com',
  );
});
