/**
 * The permission that a route needs, as `permissions:` of a workflow names it. First match wins; the last line is what
 * reading needs. From GitHub's page "Permissions required for GitHub Apps".
 */
const NEEDED: readonly (readonly [RegExp, string])[] = [
  [/^(POST|PATCH|DELETE) .*\/issues\/(comments|\{issue_number\}\/comments)/, 'pull-requests: write'],
  [/^GET .*\/issues\//, 'pull-requests: read'],
  [/^(POST|PATCH) .*\/issues/, 'issues: write'],
  [/^GET .*\/issues/, 'issues: read'],
  [/^(POST|PATCH|PUT) .*\/pulls/, 'pull-requests: write'],
  [/\/pulls/, 'pull-requests: read'],
  [/^(POST|PATCH) .*\/check-runs/, 'checks: write'],
  [/^(POST) .*\/code-scanning\//, 'security-events: write'],
  [/\/code-scanning\//, 'security-events: read'],
  [/^POST .*\/attestations/, 'attestations: write'],
  [/\/attestations/, 'attestations: read'],
  [/\/immutable-releases/, 'administration: read'],
  [/^GET .*\/actions\//, 'actions: read'],
  [/\/actions\//, 'actions: write'],
  [/^(POST|PATCH|PUT|DELETE) /, 'contents: write'],
  [/^GET .*/, 'contents: read'],
];

/**
 * The permission to name when a route was refused: what the server says itself (`X-Accepted-GitHub-Permissions:
 * issues=write; pull_requests=write`, the first of several choices), else what the documentation says of the route.
 */
export function neededPermission(route: string, accepted: string | undefined): string {
  const [choice = ''] = (accepted ?? '').split(';');
  const named = choice
    .split(',')
    .map((part) => /^\s*([a-z_]{1,40})=(read|write|admin)\s*$/.exec(part))
    .filter((match) => match !== null)
    .map(([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`);
  if (named.length > 0) return named.join(', ');
  return NEEDED.find(([pattern]) => pattern.test(route))?.[1] ?? 'contents: read';
}
