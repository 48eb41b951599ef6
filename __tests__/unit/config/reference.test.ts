import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { COMMANDS } from '../../../src/config/command-line.ts';
import { helpText } from '../../../src/config/help.ts';
import { INPUT_GROUPS, INPUT_NAMES, inputDefinition } from '../../../src/config/input-table.ts';
import { OUTPUTS } from '../../../src/config/output-table.ts';
import { readValue } from '../../../src/config/read-value.ts';
import { actionYaml, inputsMarkdown } from '../../../src/config/reference.ts';

const root = new URL('../../../', import.meta.url);

test('action.yml and docs/inputs.md are what the table makes', () => {
  expect(readFileSync(new URL('action.yml', root), 'utf8')).toBe(actionYaml());
  expect(readFileSync(new URL('docs/inputs.md', root), 'utf8')).toBe(inputsMarkdown());
});

test('action.yml is YAML with every input and output, and no default that would beat the configuration file', () => {
  const action = parse(actionYaml()) as {
    inputs: Record<string, Record<string, unknown>>;
    outputs: Record<string, unknown>;
    runs: Record<string, string>;
  };
  expect(Object.keys(action.inputs)).toEqual(INPUT_NAMES.filter((name) => inputDefinition(name).where !== 'cli'));
  const withDefault = Object.keys(action.inputs).filter((name) => 'default' in (action.inputs[name] ?? {}));
  expect(withDefault).toEqual(['github-token']);
  expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
  expect(action.runs).toMatchObject({ using: 'node24' });
});

test('every default is a value that its own input accepts', () => {
  for (const name of INPUT_NAMES) expect(() => readValue(name, inputDefinition(name).default)).not.toThrow();
});

test('help names every flag, with its opposite where it is on by default, and keeps to 80 columns', () => {
  for (const columns of [60, 80, 120]) {
    const text = helpText('help', columns);
    for (const name of INPUT_NAMES) {
      if (inputDefinition(name).where !== 'action')
        expect(text).toMatch(new RegExp(`^  --(\\[no-\\])?${name}( |$)`, 'm'));
    }
  }
  expect(helpText()).toContain('--[no-]trimpath\n');
  expect(helpText()).toContain('--dry-run\n');
  expect(
    Math.max(
      ...helpText()
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(80);
});

test('the help of a command shows its own flags, in groups that are not empty, within 80 columns', () => {
  for (const command of COMMANDS) {
    const text = helpText(command);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const group of INPUT_GROUPS) expect(text).not.toContain(`\n${group}\n\n`);
  }
  const size = helpText('size');
  expect(size).toMatch(/^Usage: go-slim-image size BINARY \[flags\]\n/);
  expect(size).toMatch(/^ {2}--html/m);
  expect(size).not.toContain('--platforms');
  expect(helpText('build')).toContain('--platforms');
});
