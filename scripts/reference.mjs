// Writes action.yml, docs/inputs.md and docs/errors.md from the tables in src/; with --check only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { errorsMarkdown } from '../src/config/failure-reference.ts';
import { actionYaml, inputsMarkdown } from '../src/config/reference.ts';

const root = new URL('..', import.meta.url);
const check = process.argv.includes('--check');
let stale = 0;
for (const [name, text] of [
  ['action.yml', actionYaml()],
  ['docs/inputs.md', inputsMarkdown()],
  ['docs/errors.md', errorsMarkdown()],
]) {
  const file = new URL(name, root);
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    stale += 1;
    process.stderr.write(`${name} is not what src/ makes: run npm run reference\n`);
  }
}
process.exitCode = stale === 0 ? 0 : 1;
