import { createSign, randomUUID, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SelfSigned } from './certificates.ts';

/** distribution takes a token for so long after it ran out. */
const LEEWAY_SECONDS = 60;

/** Gives tokens as the token authentication specification of distribution has them: RS256, the certificate in `x5c`. */
export interface TokenServer {
  /** `user:password`. */
  readonly login: string;
  /** Scopes that were asked for, in order. */
  readonly given: string[][];
  /** Answers `/token`; false for all else. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}

/** `lifeSeconds` is how long distribution takes a token. */
export function createTokenServer({ key, certificate }: SelfSigned, lifeSeconds: number): TokenServer {
  const login = 'acme:secret';
  const given: string[][] = [];
  const x5c = [new X509Certificate(certificate).raw.toString('base64')];
  return {
    login,
    given,
    answer: (request, response) => {
      const url = new URL(request.url ?? '', 'http://token');
      if (url.pathname !== '/token') return false;
      if (request.headers.authorization !== `Basic ${Buffer.from(login).toString('base64')}`) {
        response.writeHead(401).end();
        return true;
      }
      const scopes = url.searchParams.getAll('scope');
      given.push(scopes);
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: 'test-issuer',
        sub: 'acme',
        aud: url.searchParams.get('service'),
        exp: now + lifeSeconds - LEEWAY_SECONDS,
        nbf: now - 2 * LEEWAY_SECONDS,
        iat: now - 2 * LEEWAY_SECONDS,
        jti: randomUUID(),
        access: scopes.map(accessOf),
      };
      const token = sign({ typ: 'JWT', alg: 'RS256', x5c }, claims, key);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token }));
      return true;
    },
  };
}

/** The section of distribution's configuration that makes it ask for such tokens. */
export function tokenAuth(realm: string, { file }: SelfSigned): string {
  const settings = { realm, service: 'test-service', issuer: 'test-issuer', rootcertbundle: file };
  return ['auth:', '  token:', ...Object.entries(settings).map(([name, value]) => `    ${name}: ${value}`)].join('\n');
}

/** `repository:acme/app:pull,push`. */
function accessOf(scope: string): object {
  const [type = '', ...rest] = scope.split(':');
  return { type, name: rest.slice(0, -1).join(':'), actions: (rest.at(-1) ?? '').split(',') };
}

function sign(header: object, claims: object, key: string): string {
  const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}
