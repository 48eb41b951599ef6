import type { RootfsPlan } from '../../model/plan.ts';
import { didYouMean, invalidInput } from './invalid-input.ts';

/** Reads `uid` or `uid:gid`; the group is the user's number when left out. Throws `invalid-input`. */
export function parseUser(text: string): RootfsPlan['user'] {
  const [, uid = '', gid = uid] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text.trim()) ?? [];
  const user = { uid: Number(uid), gid: Number(gid) };
  if (uid === '' || user.uid > 0xfffffffe || user.gid > 0xfffffffe) {
    const known = text.trim() === 'root' ? '0:0' : '65532:65532';
    throw invalidInput(
      'user',
      text,
      'numbers are wanted, since a slim image has no list of names to look in',
      `Write ${known}.`,
    );
  }
  return { ...user, name: user.uid === 0 ? 'root' : user.uid === 65532 ? 'nonroot' : 'app' };
}

/** Reads ports: `8080` is `8080/tcp`. Sorted by number, each once (OCI image specification 1.1, "config", ExposedPorts). */
export function parsePorts(texts: readonly string[]): readonly string[] {
  const ports = texts.map((text) => {
    const [, number = '', protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(text.trim().toLowerCase()) ?? [];
    if (number === '' || Number(number) < 1 || Number(number) > 65535) {
      throw invalidInput('expose', text, 'a port from 1 to 65535 is wanted, with /tcp, /udp or /sctp if need be');
    }
    return `${Number(number)}/${protocol}`;
  });
  return [...new Set(ports)].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
}

/** Checks an absolute path in the image; `..`, control characters and relative paths are refused. */
export function parseImagePath(text: string, input: string): string {
  if (!text.startsWith('/') || /\p{Cc}/u.test(text) || text.split('/').includes('..'))
    throw invalidInput(input, text, 'an absolute path in the image is wanted');
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  return `/${parts.join('/')}`;
}

/** Those that stop programs first: of equally near names the first is offered. */
const SIGNALS = [
  'SIGTERM',
  'SIGINT',
  'SIGHUP',
  'SIGQUIT',
  'SIGILL',
  'SIGTRAP',
  'SIGABRT',
  'SIGBUS',
  'SIGFPE',
  'SIGKILL',
  'SIGUSR1',
  'SIGSEGV',
  'SIGUSR2',
  'SIGPIPE',
  'SIGALRM',
  'SIGSTKFLT',
  'SIGCHLD',
  'SIGCONT',
  'SIGSTOP',
  'SIGTSTP',
  'SIGTTIN',
  'SIGTTOU',
  'SIGURG',
  'SIGXCPU',
  'SIGXFSZ',
  'SIGVTALRM',
  'SIGPROF',
  'SIGWINCH',
  'SIGIO',
  'SIGPWR',
  'SIGSYS',
];

/** Reads a signal's name (with or without SIG) or number (OCI image specification 1.1, "config", StopSignal). Empty: undefined. */
export function parseSignal(text: string): string | undefined {
  const word = text.trim().toUpperCase();
  if (word === '') return undefined;
  if (/^\d+$/.test(word) && Number(word) >= 1 && Number(word) <= 64) return String(Number(word));
  const name = word.startsWith('SIG') ? word : `SIG${word}`;
  if (SIGNALS.includes(name) || /^SIGRT(MIN(\+([1-9]|1[0-5]))?|MAX(-([1-9]|1[0-4]))?)$/.test(name)) return name;
  throw invalidInput('stop-signal', text, `there is no such signal${didYouMean(name, SIGNALS)}`);
}

/** A reference that an image gets: `[host[:port]/]path[:tag]` (OCI distribution specification 1.1, "Pulling manifests"). */
export function parseTag(text: string): string {
  const reference = text.trim();
  const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
  const host = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[0-9a-fA-F:]+\\])(?::\\d{1,5})?';
  const pattern = new RegExp(`^(?:${host}/)?${component}(?:/${component})*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?$`);
  if (reference.length <= 400 && pattern.test(reference)) return reference;
  const path = reference.includes('/') ? reference.slice(reference.indexOf('/') + 1) : reference;
  if (reference.includes('@'))
    throw invalidInput('tags', text, 'a digest cannot be chosen, it comes out', 'Leave @sha256:... out.');
  if (/[A-Z]/.test(path.replace(/:[^/]*$/, '')))
    throw invalidInput('tags', text, 'repositories are written in lower case', `Write ${reference.toLowerCase()}.`);
  throw invalidInput('tags', text, 'a reference such as ghcr.io/acme/app:1.2.3 is wanted');
}
