import { INPUT_GROUPS, INPUT_NAMES, type InputDefinition, inputDefinition } from './input-table.ts';
import { OUTPUTS } from './output-table.ts';

/**
 * The text of action.yml. No input has a `default:` there but the token, which no configuration file holds: the runner
 * would set it as if the user had given it, and the file could never win; the default stands in the description instead.
 */
export function actionYaml(): string {
  const inputs = INPUT_NAMES.filter((name) => inputDefinition(name).where !== 'cli').map((name) => {
    const definition = inputDefinition(name);
    const given = definition.actionDefault === undefined ? '' : `    default: \${{ ${definition.actionDefault} }}\n`;
    return `  ${name}:\n    description: ${quoted(`${definition.doc}${standard(definition, ' Default: ')}`)}\n    required: false\n${given}`;
  });
  const outputs = Object.entries(OUTPUTS).map(([name, doc]) => `  ${name}:\n    description: ${quoted(doc)}\n`);
  return [
    '# Made from src/config by `npm run reference`; edit the tables there.\n',
    'name: Go slim image\n',
    `description: ${quoted('From a Go module: static binaries, SHA256SUMS, a slim multi-architecture OCI image, SBOMs, a vulnerability verdict and a report')}\n`,
    'author: go-slim-image\n',
    'branding:\n  icon: package\n  color: blue\n',
    `inputs:\n${inputs.join('')}`,
    `outputs:\n${outputs.join('')}`,
    'runs:\n  using: node24\n  main: dist/action.mjs\n  post: dist/post.mjs\n',
  ].join('');
}

/** The text of docs/inputs.md. */
export function inputsMarkdown(): string {
  const groups = INPUT_GROUPS.map((group) => {
    const rows = INPUT_NAMES.filter((name) => inputDefinition(name).group === group).map((name) => {
      const definition = inputDefinition(name);
      return `| \`${name}\` | ${kindText(definition)} | ${standard(definition, '')} | ${definition.doc.replaceAll('|', '\\|')}${scope(definition)} |`;
    });
    return `## ${group}\n\n| Input | Kind | Default | What it does |\n|:--|:--|:--|:--|\n${rows.join('\n')}\n`;
  });
  const outputs = Object.entries(OUTPUTS).map(([name, doc]) => `| \`${name}\` | ${doc.replaceAll('|', '\\|')} |`);
  return `# Inputs and outputs

Every input is a flag of the command line (\`--platforms linux/amd64\`), an input of the Action, an environment variable of the command line (\`GO_SLIM_IMAGE_PLATFORMS\`) and a key of \`.go-slim-image.yml\`. Flag beats environment beats file beats default. A *list* is separated by commas or line ends, *lines* by line ends alone.

This page is made from the table in src/config by \`npm run reference\`.

${groups.join('\n')}
## Outputs of the Action

| Output | What it holds |
|:--|:--|
${outputs.join('\n')}
`;
}

function kindText(definition: InputDefinition): string {
  return definition.kind === 'choice'
    ? (definition.choices ?? []).map((choice) => `\`${choice}\``).join(', ')
    : definition.kind;
}

function standard(definition: InputDefinition, before: string): string {
  return definition.default === '' ? '' : `${before}\`${definition.default}\`${before === '' ? '' : '.'}`;
}

function scope(definition: InputDefinition): string {
  if (definition.where === 'cli') return ' (Command line only.)';
  if (definition.where === 'action') return ' (Action only; on the command line it is an argument or not needed.)';
  return '';
}

/** A YAML double-quoted scalar is JSON's string (YAML 1.2.2 section 7.3.1). */
function quoted(text: string): string {
  return JSON.stringify(text);
}
