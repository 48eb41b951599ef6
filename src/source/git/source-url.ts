/**
 * The address of a repository as people open it, for `org.opencontainers.image.source`: https, without user, password,
 * query, port of ssh and `.git`. Undefined for what is no address of a host (a folder, a bundle).
 */
export function sourceUrl(remote: string): string | undefined {
  const text = remote.trim();
  // Spaces, line ends and the like would break out of a label.
  if (text === '' || /[\s\p{Cc}]/u.test(text)) return undefined;
  const scp = /^(?:[^@/\\:]+@)?([A-Za-z0-9][A-Za-z0-9.-]+):(?!\/\/)([^\\]+)$/.exec(text);
  if (scp !== null && !text.includes('://')) return finish('https:', scp[1] ?? '', scp[2] ?? '');
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!['https:', 'http:', 'ssh:', 'git:', 'git+ssh:'].includes(url.protocol) || url.hostname === '') return undefined;
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return finish(url.protocol === 'http:' ? 'http:' : 'https:', web ? url.host : url.hostname, url.pathname);
}

function finish(protocol: string, host: string, path: string): string | undefined {
  const clean = path
    .replace(/^\/+/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  if (clean === '' || clean.split('/').includes('..')) return undefined;
  return `${protocol}//${host.toLowerCase()}/${clean}`;
}

/** `owner/name` at the end of a repository's address, in lower case, for comparing. */
export function repositoryName(url: string): string {
  return url.split('/').slice(-2).join('/').toLowerCase();
}
