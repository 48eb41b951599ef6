import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseChallenges } from '../../../src/registry/session/challenge.ts';
import { configKeys, parseHelperAnswer } from '../../../src/registry/session/credentials.ts';
import { configFiles, parseDockerConfig } from '../../../src/registry/session/docker-config.ts';
import { realmRefusal, registryOrigins } from '../../../src/registry/session/trust.ts';

describe('a challenge', () => {
  test.each([
    ['Basic realm="x"', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"',
      [
        {
          scheme: 'bearer',
          parameters: {
            realm: 'https://auth.docker.io/token',
            service: 'registry.docker.io',
            scope: 'repository:a/b:pull,push',
          },
        },
      ],
    ],
    ['BEARER Realm = "a\\"b" , service=plain', [{ scheme: 'bearer', parameters: { realm: 'a"b', service: 'plain' } }]],
    [
      'Negotiate, Basic realm="x", Bearer realm="y"',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'basic', parameters: { realm: 'x' } },
        { scheme: 'bearer', parameters: { realm: 'y' } },
      ],
    ],
    ['Bearer realm="first",realm="second"', [{ scheme: 'bearer', parameters: { realm: 'first' } }]],
    ['', []],
    ['"', []],
  ])('%s', (header, expected) => {
    expect(
      parseChallenges(header).map(({ scheme, parameters }) => ({ scheme, parameters: { ...parameters } })),
    ).toEqual(expected);
  });

  test('is read back as it was written', () => {
    const name = fc.constantFrom('realm', 'service', 'scope', 'error');
    const challenge = fc.record({
      scheme: fc.constantFrom('basic', 'bearer', 'x'),
      parameters: fc.dictionary(
        name,
        fc.string().map((text) => text.replaceAll(/[\r\n]/g, '')),
      ),
    });
    fc.assert(
      fc.property(fc.array(challenge, { maxLength: 3 }), (challenges) => {
        const header = challenges
          .map(
            ({ scheme, parameters }) =>
              `${scheme} ${Object.entries(parameters)
                .map(([key, value]) => `${key}="${value.replaceAll(/(["\\])/g, '\\$1')}"`)
                .join(', ')}`,
          )
          .join(', ');
        expect(
          parseChallenges(header).map(({ scheme, parameters }) => ({ scheme, parameters: { ...parameters } })),
        ).toEqual(challenges.map(({ scheme, parameters }) => ({ scheme, parameters: { ...parameters } })));
      }),
    );
  });

  test('of any bytes comes to an end', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (header) => Array.isArray(parseChallenges(header))));
  });
});

describe('a config.json', () => {
  const auth = Buffer.from('acme:pa:ss').toString('base64');

  test('gives logins, helpers and the store', () => {
    const config = parseDockerConfig(
      {
        auths: {
          'ghcr.io': { auth },
          'https://index.docker.io/v1/': { username: 'a', password: 'b' },
          empty: {},
          token: { identitytoken: 'x' },
        },
        credHelpers: { 'gcr.io': 'gcloud', 'evil.io': '../../bin/sh' },
        credsStore: 'desktop',
      },
      'config.json',
    );
    expect(Object.fromEntries(config.auths)).toEqual({
      'ghcr.io': { username: 'acme', password: 'pa:ss' },
      'https://index.docker.io/v1/': { username: 'a', password: 'b' },
      token: { identityToken: 'x' },
    });
    expect([...config.helpers]).toEqual([['gcr.io', 'gcloud']]);
    expect(config.store).toBe('desktop');
  });

  test('of any JSON is read without a fault', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (json) => parseDockerConfig({ auths: json, credHelpers: json, credsStore: json }, 'x').auths instanceof Map,
      ),
    );
  });

  test('is looked for where docker and podman keep it', () => {
    expect(
      configFiles({
        HOME: '/home/a',
        DOCKER_CONFIG: '/docker',
        REGISTRY_AUTH_FILE: '/auth.json',
        XDG_RUNTIME_DIR: '/run/1',
      }),
    ).toEqual([
      '/auth.json',
      '/docker/config.json',
      '/run/1/containers/auth.json',
      '/home/a/.config/containers/auth.json',
    ]);
    expect(configFiles({ HOME: '/home/a' })[0]).toBe('/home/a/.docker/config.json');
  });

  test('may list a registry under several names, the most special first', () => {
    expect(configKeys({ registry: 'quay.io', repository: 'acme/app' })).toEqual([
      'quay.io/acme/app',
      'quay.io/acme',
      'quay.io',
    ]);
    expect(configKeys({ registry: 'docker.io', repository: 'library/x' })).toContain('index.docker.io');
  });

  test('has helpers, whose answer is a login or a refresh token', () => {
    expect(parseHelperAnswer('{"Username":"a","Secret":"b"}', 'h')).toEqual({
      origin: 'h (user a)',
      username: 'a',
      password: 'b',
    });
    expect(parseHelperAnswer('{"Username":"<token>","Secret":"b"}', 'h')).toEqual({ origin: 'h', identityToken: 'b' });
    expect(parseHelperAnswer('{"Username":"a"}', 'h')).toBeUndefined();
    expect(parseHelperAnswer('null', 'h')).toBeUndefined();
    expect(parseHelperAnswer('no', 'h')).toBeUndefined();
  });
});

describe('trust', () => {
  test('in plain HTTP is for loopback and listed registries only', () => {
    expect(registryOrigins('ghcr.io', [])).toEqual(['https://ghcr.io']);
    expect(registryOrigins('docker.io', [])).toEqual(['https://registry-1.docker.io']);
    for (const registry of ['localhost:5000', '127.0.0.1:5000', '[::1]:5000']) {
      expect(registryOrigins(registry, [])).toEqual([`http://${registry}`, `https://${registry}`]);
    }
    expect(registryOrigins('10.0.0.1:5000', [])).toHaveLength(1);
    expect(registryOrigins('10.0.0.1:5000', ['10.0.0.1:5000'])).toHaveLength(2);
    expect(registryOrigins('registry.corp:5000', ['registry.corp'])).toHaveLength(2);
  });

  test.each([
    ['https://auth.docker.io/token', 'https://registry-1.docker.io', undefined],
    ['http://127.0.0.1:5000/token', 'http://127.0.0.1:5000', undefined],
    ['https://10.0.0.5/token', 'https://10.0.0.5:5000', undefined],
    ['http://auth.docker.io/token', 'https://registry-1.docker.io', /not HTTPS/],
    ['http://evil.io/token', 'http://127.0.0.1:5000', /not HTTPS/],
    ['https://169.254.169.254/latest', 'https://evil.io', /private address/],
    ['https://localhost/token', 'https://evil.io', /private address/],
    ['https://[::1]/token', 'https://evil.io', /private address/],
    ['https://0x7f000001/token', 'https://evil.io', /private address/],
    ['https://user:pass@auth.io/token', 'https://evil.io', /holds a password/],
    ['file:///etc/passwd', 'https://evil.io', /not HTTPS/],
    ['', 'https://evil.io', /not an address/],
  ])('in the token server %s of %s', (realm, origin, why) => {
    if (why === undefined) expect(realmRefusal(realm, origin)).toBeUndefined();
    else expect(realmRefusal(realm, origin)).toMatch(why);
  });
});
