/** `read` or `write` by name, as a workflow's `permissions:` has them. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** What each operation needs (any one of the choices), after GitHub's "Permissions required for GitHub Apps". */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'issues/create': ['issues:write'],
  'issues/update': ['issues:write', 'pull-requests:write'],
  'issues/list-for-repo': ['issues:read'],
  'code-scanning/upload-sarif': ['security-events:write'],
  'code-scanning/get-sarif': ['security-events:read'],
  'dependency-graph/create-repository-snapshot': ['contents:write'],
  'repos/create-attestation': ['attestations:write'],
  'repos/list-attestations': ['attestations:read'],
  'repos/check-immutable-releases': ['administration:read'],
  'repos/get': ['metadata:read'],
  'repos/get-collaborator-permission-level': ['metadata:read'],
  'repos/list-pull-requests-associated-with-commit': ['pull-requests:read'],
};

/** By the operation's group, for those that are not named above. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  issues: ['issues', 'pull-requests'],
  pulls: ['pull-requests'],
  actions: ['actions'],
  checks: ['checks'],
  repos: ['contents'],
  git: ['contents'],
};

/** The choices, one of which an operation needs: `issues:write`. */
export function neededBy(id: string, method: string): readonly string[] {
  const level = method === 'GET' ? 'read' : 'write';
  return NEEDED[id] ?? (GROUPS[id.split('/')[0] ?? ''] ?? ['contents']).map((name) => `${name}:${level}`);
}

/** Whether one of the choices is there; write is read, too, and metadata may be read by everybody. */
export function allows(permissions: Permissions, needed: readonly string[]): boolean {
  return needed.some((one) => {
    const [name = '', level] = one.split(':');
    return name === 'metadata' || permissions[name] === 'write' || permissions[name] === level;
  });
}

/** The header by which GitHub says it: `issues=write; pull_requests=write`. */
export function acceptedHeader(needed: readonly string[]): string {
  return needed.map((one) => one.replaceAll('-', '_').replace(':', '=')).join('; ');
}
