import type { RootfsPlan } from '../model/plan.ts';
import { type Draft, directoryDraft, fileDraft } from './draft.ts';

interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

const ROOT: Account = { name: 'root', uid: 0, gid: 0, home: '/root' };
const NOBODY: Account = { name: 'nobody', uid: 65534, gid: 65534, home: '/nonexistent' };

/**
 * /etc/passwd and /etc/group (passwd(5), group(5)) with root, nobody and the image's own user, whose home is a folder
 * that it alone may enter. The names and numbers are distroless's: `nonroot` is 65532.
 */
export function userFiles(user: RootfsPlan['user']): Draft[] {
  const own = account(user);
  const accounts = [ROOT, ...(own === undefined ? [] : [own]), NOBODY].filter(
    (entry) => entry === own || (entry.uid !== own?.uid && entry.name !== own?.name),
  );
  const groups = new Map<number, string>();
  for (const entry of own === undefined ? accounts : [own, ...accounts])
    if (!groups.has(entry.gid)) groups.set(entry.gid, entry.name);
  if (own !== undefined && own.gid === 0) groups.set(0, 'root');
  const passwd = accounts.map(({ name, uid, gid, home }) => `${name}:x:${uid}:${gid}:${name}:${home}:/sbin/nologin\n`);
  const group = [...groups].sort(([a], [b]) => a - b).map(([gid, name]) => `${name}:x:${gid}:\n`);
  return [
    fileDraft('etc/passwd', passwd.join('')),
    fileDraft('etc/group', group.join('')),
    ...(own === undefined ? [] : [directoryDraft(own.home.slice(1), 0o700, own.uid, own.gid)]),
  ];
}

function account(user: RootfsPlan['user']): Account | undefined {
  if (user.uid === 0) return undefined;
  // A colon or a line's end would make another account of it, and a bare number is no name.
  const name =
    /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/.test(user.name) && user.name !== 'root' ? user.name : fallbackName(user.uid);
  return { name, uid: user.uid, gid: user.gid, home: `/home/${name}` };
}

function fallbackName(uid: number): string {
  return uid === 65532 ? 'nonroot' : `user${uid}`;
}

/** /tmp for everyone, with the sticky bit (hier(7)). */
export function temporaryFolder(): Draft {
  return directoryDraft('tmp', 0o1777);
}

/** nsswitch.conf(5): /etc/hosts before DNS, for C libraries and for whatever reads it as they do. */
export function nameServiceSwitch(): Draft {
  return fileDraft('etc/nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\n');
}
