import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

/** Syft's module has the official JSON schema of SPDX 2.3 in it, word for word. */
const MODULE = 'github.com/anchore/syft@v1.51.0';

/** What the official JSON schema of SPDX 2.3 says against a document; nothing when all is well. */
export function spdxComplaints(): (text: string) => readonly string[] {
  // Outside of any module, so that none says which version.
  const told = execFileSync('go', ['mod', 'download', '-json', MODULE], { cwd: '/', encoding: 'utf8' });
  const { Dir } = JSON.parse(told) as { readonly Dir: string };
  const schema = JSON.parse(readFileSync(join(Dir, 'schema/spdx-json/spdx-schema-2.3.json'), 'utf8')) as object;
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(schema);
  return (text) =>
    validate(JSON.parse(text))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
