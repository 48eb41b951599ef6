import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { off, ok, skipped, type Verification } from '../../../src/verify/check.ts';
import { verificationMarkdown, verificationOutputs } from '../../../src/verify/summary.ts';
import { hostileText } from '../../support/hostile-report.ts';
import { liveText, renderMarkdown, skeleton } from '../../support/rendered-markdown.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const whole: Verification = {
  subject: 'ghcr.io/acme/app:1.2.3',
  digest: DIGEST,
  checks: [
    ok('digest', 'ghcr.io/acme/app:1.2.3', DIGEST),
    ...['amd64', 'arm64', 'arm/v7'].map((name) => ok('platform', name, 'is what its headers say')),
    skipped('report', 'attached', 'has no report'),
  ],
};
const changed: Verification = { ...whole, checks: [...whole.checks, off('sum', 'app.tar.gz', 'is other bytes')] };

describe('outputs of a verification', () => {
  test('give the digest to deploy by when everything holds', () => {
    expect(verificationOutputs(whole)).toEqual({ verified: 'true', problems: '[]', digest: DIGEST, release: '' });
  });

  test('give what is off, and no digest, when anything does not', () => {
    const { verified, problems, digest } = verificationOutputs(changed);
    expect({ verified, digest }).toEqual({ verified: 'false', digest: '' });
    expect(JSON.parse(problems)).toEqual([{ what: 'sum', about: 'app.tar.gz', found: 'is other bytes' }]);
  });

  test('stay short however much is off', () => {
    const checks = Array.from({ length: 5000 }, (_, at) => off('sum', `file ${at}`, 'x'.repeat(5000)));
    const { problems } = verificationOutputs({ subject: 'x', checks });
    expect(JSON.parse(problems)).toHaveLength(100);
    expect(problems.length).toBeLessThan(100_000);
  });
});

describe('the summary of a verification', () => {
  test('says the verdict, what is off first, and counts what is alike', () => {
    const lines = verificationMarkdown(changed).split('\n');
    expect(lines[0]).toBe('### ❌ `ghcr.io/acme/app:1.2.3`: 1 of 6 checks do not hold');
    expect(lines.slice(4, 6)).toEqual([
      '| ✗ | sum | `app.tar.gz` | `is other bytes` |',
      '| · | report | `attached` | `has no report` |',
    ]);
    expect(lines).toContain('| ✓ | platform | `3 checks` |  |');
    expect(verificationMarkdown(whole)).toContain('### ✅ `ghcr.io/acme/app:1.2.3` is what it says: 5 checks');
  });

  test('shows a hundred rows at most', () => {
    const checks = Array.from({ length: 150 }, (_, at) => off('sum', `file ${at}`, 'is wrong'));
    expect(verificationMarkdown({ subject: 'x', checks })).toContain('And 50 more lines.');
  });

  test('lets no name of a file become more than text in its cell', () => {
    const page = (text: string): string =>
      renderMarkdown(verificationMarkdown({ subject: text, digest: text, checks: [off('name', text, `x${text}`)] }));
    const harmless = skeleton(page('x'));
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(skeleton(page(text))).toEqual(harmless);
        expect(liveText(page(text))).not.toMatch(/@maintainer|#1\b|evil\.example/);
      }),
    );
  });
});
