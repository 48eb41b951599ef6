/**
 * Makes __tests__/fixtures/github-api/openapi.json: those operations of GitHub's own OpenAPI description that we call,
 * with the schemas that they need, without prose and examples, as JSON Schema (`nullable` becomes the type null).
 *
 *     npm pack @octokit/openapi@23.0.2 && tar -xf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
 *     node scripts/github-openapi.mjs package/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATIONS = `
  actions/download-artifact actions/get-artifact actions/get-workflow-run actions/list-artifacts-for-repo
  actions/list-workflow-run-artifacts actions/list-workflow-runs actions/list-workflow-runs-for-repo
  checks/create checks/update code-scanning/get-sarif code-scanning/upload-sarif
  dependency-graph/create-repository-snapshot
  git/create-ref git/get-ref git/get-tag git/list-matching-refs
  issues/create issues/create-comment issues/delete-comment issues/get issues/list-comments issues/list-events
  issues/list-for-repo issues/list-labels-on-issue issues/update issues/update-comment
  pulls/create pulls/get pulls/list pulls/list-files pulls/update
  repos/check-immutable-releases repos/compare-commits-with-basehead repos/create-attestation
  repos/create-or-update-file-contents repos/create-release repos/delete-release repos/delete-release-asset
  repos/get repos/get-collaborator-permission-level repos/get-commit repos/get-content repos/get-latest-release
  repos/get-release repos/get-release-asset repos/get-release-by-tag repos/list-attestations
  repos/list-pull-requests-associated-with-commit repos/list-release-assets repos/list-releases
  repos/update-release repos/update-release-asset repos/upload-release-asset
`
  .trim()
  .split(/\s+/);

const PROSE = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'tags', 'title', 'deprecated']);

const source = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const components = {};
const paths = {};
const left = new Set(OPERATIONS);
for (const [path, item] of Object.entries(source.paths))
  for (const [method, operation] of Object.entries(item)) {
    if (!left.delete(operation.operationId)) continue;
    const { operationId, parameters = [], requestBody, responses } = operation;
    paths[path] ??= {};
    paths[path][method] = reduce({ operationId, parameters, ...(requestBody && { requestBody }), responses });
  }
if (left.size > 0) throw new Error(`no such operation: ${[...left].join(', ')}`);

// The prose of upload-release-asset says it, and GitHub sends it: an upload that broke leaves the state `starter`.
components.schemas['release-asset'].properties.state.enum.push('starter');

const target = new URL('../__tests__/fixtures/github-api/openapi.json', import.meta.url);
const made = {
  source: `The used operations of GitHub's OpenAPI description, as the npm package @octokit/openapi ${source.info.version} has it (api.github.com.json, MIT licence), reduced by scripts/github-openapi.mjs`,
  paths,
  components,
};
writeFileSync(target, `${JSON.stringify(made)}\n`);

/** A copy without prose; what it refers to is copied, too. `named`: the keys are names of the description's own. */
function reduce(value, named = false) {
  if (Array.isArray(value)) return value.map((one) => reduce(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = {};
  for (const [key, content] of Object.entries(value)) {
    if (!named && (PROSE.has(key) || key.startsWith('x-') || key === 'nullable')) continue;
    if (!named && key === '$ref') bring(content);
    kept[key] = key === 'enum' || key === 'default' ? content : reduce(content, !named && key === 'properties');
  }
  return !named && value.nullable === true ? nullable(kept) : kept;
}

function nullable(schema) {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema.enum === undefined || schema.enum.includes(null) ? {} : { enum: [...schema.enum, null] };
  return { ...schema, ...values, type: [schema.type, 'null'] };
}

/** Copies `#/components/KIND/NAME` once. */
function bring(pointer) {
  const [, , kind, name] = pointer.split('/');
  components[kind] ??= {};
  if (components[kind][name] !== undefined) return;
  components[kind][name] = {};
  components[kind][name] = reduce(source.components[kind][name]);
}
