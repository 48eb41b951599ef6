import type { Environment, Notice } from '../model/runtime.ts';
import type { GoSettings } from './go-settings.ts';

/**
 * Warnings about how modules are trusted: the checksum database switched off as a whole without GOPRIVATE saying for which
 * modules that is meant. What is private may of course bypass the database.
 */
export function checksumNotices(settings: GoSettings, ambient: Environment): readonly Notice[] {
  const notices: Notice[] = [];
  const off = switchedOff(settings);
  if (off !== undefined && (settings.GOPRIVATE ?? '') === '') {
    notices.push({
      level: 'warning',
      code: 'checksum-database-off',
      message: `${off} switches Go's checksum database off for every module, so what the proxy serves is not verified on first use. Name your private modules in GOPRIVATE instead, for example GOPRIVATE=github.com/acme/*.`,
    });
  }
  if (/(^|\s)--?insecure\b/.test(ambient.GOFLAGS ?? '')) {
    notices.push({
      level: 'warning',
      code: 'insecure-flag',
      message: 'GOFLAGS holds -insecure, which Go does not know any more; name the hosts in GOINSECURE instead.',
    });
  }
  return notices;
}

function switchedOff(settings: GoSettings): string | undefined {
  if (settings.GOSUMDB === 'off') return 'GOSUMDB=off';
  for (const name of ['GONOSUMDB', 'GOINSECURE']) {
    const patterns = (settings[name] ?? '').split(',').map((pattern) => pattern.trim());
    if (patterns.some((pattern) => /^\*(\/\*)*$|^\*\.\*$/.test(pattern))) return `${name}=${settings[name]}`;
  }
  return undefined;
}
