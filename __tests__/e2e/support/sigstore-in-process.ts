import { generateKeyPairSync, sign } from 'node:crypto';
import { mockFulcio, mockRekor } from '@sigstore/mock';
import nock from 'nock';

/**
 * For `node --import`: answers in this process for Sigstore, for the issuer of identities on github.com, and for the
 * runner's token address (`TOKENS`), so that a whole job attests. All other requests go out as they are.
 */
const TOKENS = 'https://tokens.example.test/token?v=1';
const ISSUER = 'https://token.actions.githubusercontent.com';
const MOST_ATTESTATIONS = 8;

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenFor(aud: string | null): string {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_REF: ref = '', GITHUB_SHA: sha = '' } = process.env;
  const workflow = `${repository}/.github/workflows/release.yml@${ref}`;
  const claims = {
    ...{ iss: ISSUER, aud, exp: Math.floor(Date.now() / 1000) + 300, sub: `repo:${repository}:ref:${ref}` },
    ...{ ref, sha, repository, event_name: 'push', job_workflow_ref: workflow, workflow_ref: workflow },
    ...{ runner_environment: 'github-hosted', repository_id: '1', repository_owner_id: '2' },
    ...{ run_id: '3', run_attempt: '1' },
  };
  const unsigned = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`;
  return `${unsigned}.${sign('sha256', Buffer.from(unsigned), privateKey).toString('base64url')}`;
}

if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === TOKENS) {
  const { origin, pathname } = new URL(TOKENS);
  nock(origin)
    .persist()
    .get(pathname)
    .query(true)
    .reply(200, (uri) => ({ value: tokenFor(new URL(uri, origin).searchParams.get('audience')) }));
  const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] };
  nock(ISSUER)
    .persist()
    .get('/.well-known/openid-configuration')
    .reply(200, { jwks_uri: `${ISSUER}/jwks` });
  nock(ISSUER).persist().get('/jwks').reply(200, keys);
  for (let each = 0; each < MOST_ATTESTATIONS; each++) {
    await mockFulcio();
    await mockRekor();
  }
}
