// Writes action.yml and docs/inputs.md from the tables in src/config; with --check only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { actionYaml, inputsMarkdown } from '../src/config/reference.ts';

const root = new URL('..', import.meta.url);
const check = process.argv.includes('--check');
let stale = 0;
for (const [name, text] of [
  ['action.yml', actionYaml()],
  ['docs/inputs.md', inputsMarkdown()],
]) {
  const file = new URL(name, root);
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    stale += 1;
    process.stderr.write(`${name} is not what src/config makes: run npm run reference\n`);
  }
}
process.exitCode = stale === 0 ? 0 : 1;
