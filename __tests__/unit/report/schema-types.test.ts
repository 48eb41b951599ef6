import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseSync, type TsInterfaceDeclaration, type TsTypeElement } from '@swc/core';

interface ObjectSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

const schema = JSON.parse(readFileSync('schema/report-v1.schema.json', 'utf8'));

/** Interfaces of a file: name to property to whether it is optional. */
function interfacesOf(file: string): Map<string, Map<string, boolean>> {
  const { body } = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' });
  const declarations = body.flatMap((item) =>
    item.type === 'ExportDeclaration' && item.declaration.type === 'TsInterfaceDeclaration' ? [item.declaration] : [],
  );
  return new Map(declarations.map((declaration) => [declaration.id.value, propertiesOf(declaration)]));
}

function propertiesOf(declaration: TsInterfaceDeclaration): Map<string, boolean> {
  return new Map(declaration.body.body.flatMap(propertyOf));
}

function propertyOf(element: TsTypeElement): [string, boolean][] {
  if (element.type !== 'TsPropertySignature' || element.key.type !== 'Identifier') return [];
  return [[element.key.value, element.optional]];
}

const interfaces = new Map(
  ['report', 'comparison', 'history', 'release', 'report-run', 'findings', 'plan', 'runtime', 'size', 'tool'].flatMap(
    (file) => [...interfacesOf(`src/model/${file}.ts`)],
  ),
);
const definition = (name: string): ObjectSchema => (name === 'Report' ? schema : schema.$defs[name]);

/** Defined in the schema under their TypeScript names. */
const SHARED = ['Finding', 'DatabaseFacts', 'Revision', 'Notice'];
const own = [...interfaces.keys()].filter(
  (name) => name.startsWith('Report') || name === 'StepRecord' || SHARED.includes(name),
);

describe('the schema has every property of the types, and no other', () => {
  test('all types of the report are looked at', () => {
    expect(own.length).toBeGreaterThan(24);
  });

  test.each(own)('%s', (name) => {
    const properties = interfaces.get(name) ?? new Map<string, boolean>();
    const { properties: promised = {}, required = [], additionalProperties } = definition(name);
    expect(Object.keys(promised).sort()).toEqual([...properties.keys()].sort());
    const needed = [...properties].filter(([, optional]) => !optional).map(([property]) => property);
    expect([...required].sort()).toEqual(needed.sort());
    expect(additionalProperties).toBe(false);
  });

  test('ReportTool is Tool without its path', () => {
    const tool = [...(interfaces.get('Tool') ?? new Map<string, boolean>()).keys()].filter(
      (name) => name !== 'command',
    );
    expect(Object.keys(definition('ReportTool').properties ?? {}).sort()).toEqual(tool.sort());
  });
});

test('every definition says what it is, and is used', () => {
  const text = JSON.stringify(schema);
  for (const [name, { description }] of Object.entries(schema.$defs as Record<string, ObjectSchema>)) {
    expect(description).toMatch(/\.$/);
    expect(text).toContain(`"#/$defs/${name}"`);
  }
});
