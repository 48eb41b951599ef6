import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseCommandLine } from '../../../src/config/command-line.ts';
import { parseConfigFile } from '../../../src/config/file.ts';
import { INPUT_NAMES, inputDefinition } from '../../../src/config/input-table.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const blocks = (page: string, language: string): string[] =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const ACTION_INPUTS: readonly string[] = INPUT_NAMES.filter((name) => inputDefinition(name).where !== 'cli');

interface Step {
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
}

describe.each(PAGES)('%s', (page) => {
  test('has only YAML that parses, with inputs that exist', async () => {
    for (const text of blocks(page, 'yaml')) {
      const content = parse(text) as { jobs?: Record<string, { steps?: Step[] }>; images?: unknown };
      expect(typeof content).toBe('object');
      if (content.images !== undefined) await expect(parseConfigFile('config', text)).resolves.toBeDefined();
      const steps = Object.values(content.jobs ?? {}).flatMap((job) => job.steps ?? []);
      for (const step of steps.filter(({ uses }) => uses?.includes('go-slim-image')))
        for (const name of Object.keys(step.with ?? {})) expect(ACTION_INPUTS).toContain(name);
    }
  });

  test('has only commands whose flags exist', () => {
    const lines = blocks(page, 'sh').flatMap((text) => text.split('\n'));
    for (const line of lines.filter((text) => text.includes('node dist/cli.js'))) {
      const words = line.slice(line.indexOf('cli.js') + 'cli.js'.length).trim();
      expect(() =>
        parseCommandLine((words.match(/(?:'[^']*'|[^\s'])+/g) ?? []).map((word) => word.replaceAll("'", ''))),
      ).not.toThrow();
    }
  });

  test('has only links to files that are there', () => {
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, picture]) => link ?? picture ?? '',
    );
    const missing = targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)));
    // Written by the benchmark.
    expect(missing.filter((target) => target !== 'bench/README.md')).toEqual([]);
  });
});

test('README keeps its two commands', () => {
  const commands = blocks('README.md', 'sh').flatMap((text) => text.split('\n'));
  expect(commands).toContain('node dist/cli.js build examples/hello');
  expect(commands).toContain('npm cit');
});
