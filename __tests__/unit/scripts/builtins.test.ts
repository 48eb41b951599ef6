import { describe, expect, test } from '@jest/globals';

// Part of the build, which is plain JavaScript without types.
const { takeBuiltin, builtins } = (await import('../../../scripts/build/builtins.mjs' as string)) as {
  readonly takeBuiltin: (line: string) => string | undefined;
  readonly builtins: { readonly renderChunk: (code: string) => { readonly code: string } };
};

describe("an import of one of Node's modules", () => {
  test.each([
    ['import { join } from "node:path";', 'const { join } = process.getBuiltinModule("node:path");'],
    ['import { a as b, c } from "fs";', 'const { a: b, c } = process.getBuiltinModule("node:fs");'],
    ['import os from "os";', 'const os = process.getBuiltinModule("node:os");'],
    ['import os, { type as kind } from "os";', 'const os = process.getBuiltinModule("node:os"), { type: kind } = os;'],
  ])('%s is taken without its getters', (line, taken) => {
    expect(takeBuiltin(line)).toBe(taken);
  });

  test.each([
    'import * as fs from "fs";',
    'import { a } from "./a.mjs";',
    'import "./b.mjs";',
    'import { a } from "other";',
  ])('%s stays', (line) => {
    expect(takeBuiltin(line)).toBeUndefined();
  });

  test("is taken at the head of a chunk only: further down it is somebody's text", () => {
    const { code } = builtins.renderChunk('import os from "os";\nconst text = `\nimport os from "os";\n`;');
    expect(code).toBe('const os = process.getBuiltinModule("node:os");\nconst text = `\nimport os from "os";\n`;');
  });
});
