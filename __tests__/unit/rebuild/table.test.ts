import { describe, expect, test } from '@jest/globals';
import type { RebuildAnswer, RebuildCheck } from '../../../src/model/rebuild.ts';
import { checkTable } from '../../../src/rebuild/table.ts';

const LONG =
  'https://registry.example:5000/v2/acme/base/manifests/3 answered 429, too many requests: wait an hour, or log in with registry-username.';
const style = { columns: 60, paint: (_: unknown, text: string) => text, unicode: false };
const answer = (facts: Partial<RebuildAnswer>): RebuildAnswer => ({
  kind: 'base',
  state: 'same',
  text: LONG,
  reasons: [],
  ...facts,
});
const tableOf = (facts: Partial<RebuildAnswer>): string => {
  const check: RebuildCheck = {
    reference: 'acme/app:1',
    digest: `sha256:${'a'.repeat(64)}`,
    facts: 'report',
    answers: [answer(facts)],
  };
  return checkTable(check, style);
};

describe('the table of rebuild-check', () => {
  test('what could not be found out is told whole, however narrow the terminal', () => {
    expect(tableOf({ state: 'unknown' })).toContain(LONG);
  });

  test('why nobody asked is told whole', () => {
    expect(tableOf({ state: 'not-asked' })).toContain(LONG);
  });

  test('what is the same fits its line', () => {
    const [first = ''] = tableOf({}).split('\n');
    expect(first.length).toBeLessThanOrEqual(60);
    expect(first).toMatch(/…$/);
  });

  test('a reason is told whole, each on a line of its own', () => {
    const reason = { kind: 'base', subject: 'alpine:3', was: 'a', text: LONG } as const;
    const lines = tableOf({ state: 'changed', reasons: [reason, reason] }).split('\n');
    expect(lines.slice(0, 2).map((line) => line.endsWith(LONG))).toEqual([true, true]);
  });
});
