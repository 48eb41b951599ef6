import { readFile } from 'node:fs/promises';
import { Failure } from '../../model/failure.ts';

/** What signatures are verified against. */
export interface Trust {
  /** Trusted roots as Sigstore writes them (`application/vnd.dev.sigstore.trustedroot+json`), parsed as JSON; any may hold. */
  readonly roots: readonly unknown[];
  /** Who must have signed: what the whole identity of the certificate matches. */
  readonly identity: RegExp;
  /** Who vouched for that identity: `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
}

const LARGEST = 16 << 20;

/**
 * Reads a file of trusted roots: one JSON document, or one a line as `gh attestation trusted-root` writes them.
 * Throws `invalid-input`.
 */
export async function readTrustedRoots(path: string): Promise<readonly unknown[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw invalid(path, 'cannot be read', cause);
  });
  if (text.length > LARGEST) throw invalid(path, 'is too large');
  const parse = (part: string): unknown => {
    try {
      return JSON.parse(part);
    } catch (cause) {
      throw invalid(path, 'is not JSON', cause);
    }
  };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const whole = lines.length > 0 && lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'));
  const roots = whole ? lines.map(parse) : [parse(text)];
  if (roots.every((root) => typeof root === 'object' && root !== null)) return roots;
  throw invalid(path, 'holds no trusted root');
}

function invalid(path: string, what: string, cause?: unknown): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `trusted-root: ${path} ${what}.`,
    fix: 'Write it with: gh attestation trusted-root > trusted_root.jsonl',
    cause,
  });
}

/** The identity that is asked for: the input's, else any workflow of the repository at `address` (`https://github.com/acme/app`). */
export function wantedIdentity(input: string, address: string): RegExp {
  if (input !== '') {
    try {
      return new RegExp(`^(?:${input})$`);
    } catch (cause) {
      throw new Failure({
        code: 'invalid-input',
        message: `certificate-identity: "${input}" is no regular expression.`,
        fix: 'For example: https://github\\.com/acme/app/\\.github/workflows/release\\.yml@refs/tags/.*',
        cause,
      });
    }
  }
  return new RegExp(`^${address.replace(/[.+?^${}()|[\]\\*]/g, '\\$&')}/\\.github/workflows/[^@]+@.+$`);
}
