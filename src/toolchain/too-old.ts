import { Failure } from '../model/failure.ts';

/** The sentence for a Go that is older than what is asked for and may not be replaced. */
export function tooOld(facts: {
  readonly running: string;
  readonly command: string;
  readonly wanted: string;
  readonly requestedBy: string;
  /** What keeps Go from fetching another: `GOTOOLCHAIN=local`, `go-version 1.22`. */
  readonly heldBy: string;
}): Failure {
  const local = facts.heldBy === 'GOTOOLCHAIN=local';
  return new Failure({
    code: 'go-too-old',
    message: local
      ? `${facts.requestedBy} asks for Go ${facts.wanted}, but ${facts.command} is ${facts.running}, and GOTOOLCHAIN=local forbids fetching another.`
      : `${facts.requestedBy} asks for Go ${facts.wanted}, but ${facts.heldBy} chooses ${facts.running}.`,
    fix: local
      ? `Set go-version to ${facts.wanted} here, or GOTOOLCHAIN=auto; if actions/setup-go set GOTOOLCHAIN=local, give its go-version or go-version-file that version.`
      : `Raise it to ${facts.wanted} or newer, or leave it out so that go.mod decides.`,
  });
}

const NETWORK =
  /dial tcp|i\/o timeout|connection re(set|fused)|no such host|TLS handshake|certificate|EOF|: 5\d\d |: 429 |proxyconnect|context deadline/;

/** Turns what Go said when it could not get a toolchain into a failure: no such release (2), or no way to get it (4). */
export function cannotFetch(wanted: string, requestedBy: string, said: string): Failure {
  const offline = NETWORK.test(said) && !/\b40[34]\b|\b410\b|not available/.test(said);
  if (offline) {
    return new Failure({
      code: 'module-proxy-failed',
      message: `Go ${wanted}, which ${requestedBy} asks for, could not be fetched.`,
      fix: 'Check GOPROXY, HTTPS_PROXY and the network, or install that Go beforehand (actions/setup-go).',
      details: said,
    });
  }
  return new Failure({
    code: 'go-too-old',
    message: `${requestedBy} asks for Go ${wanted}, which this machine does not have and which could not be fetched.`,
    fix: 'Correct the version if there is no such release; else install it beforehand, or let GOPROXY and GOTOOLCHAIN=auto fetch it.',
    details: said,
  });
}
