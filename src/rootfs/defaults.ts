import type { BaseImage } from '../model/image.ts';
import type { RootfsPlan } from '../model/plan.ts';

/**
 * What goes beside the binary when nobody says otherwise. Scratch lacks everything. Any other base brings its own
 * certificates, accounts, /tmp and zones: ours would replace /etc/passwd or an administrator's bundle, so they go in
 * only when asked for by name.
 */
export function defaultRootfs(
  base: BaseImage['kind'],
): Pick<RootfsPlan, 'caCertificates' | 'passwd' | 'tmp' | 'nsswitch' | 'timezones'> {
  const scratch = base === 'scratch';
  return {
    caCertificates: scratch,
    passwd: scratch,
    tmp: scratch,
    nsswitch: scratch,
    timezones: scratch ? 'all' : 'none',
  };
}
