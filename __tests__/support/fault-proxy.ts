import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that goes wrong with requests whose `METHOD path` matches, `times` of them after the first `skip`. */
export interface ProxyFault {
  readonly match: RegExp;
  readonly times?: number;
  readonly skip?: number;
  /** Answers this without asking the registry. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cuts both connections after so many bytes of the request's body have gone to the registry. */
  readonly resetAfter?: number;
  /** Closes the connection after so many bytes of the answer's body. */
  readonly truncateAfter?: number;
  /** Changes a byte of the request's body. */
  readonly flipRequest?: true;
  /** Changes a byte of the answer's body. */
  readonly flipAnswer?: true;
  /** Headers of the answer that are replaced. */
  readonly falsify?: Readonly<Record<string, string>>;
  /** Milliseconds before the answer. */
  readonly slowMs?: number;
}

/** A reverse proxy in front of a registry that makes faults; it keeps what went through. */
export interface FaultProxy {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly requests: string[];
  /** Answers by status. */
  readonly statuses: number[];
  readonly faults: ProxyFault[];
  /** Faults that happened. */
  readonly made: ProxyFault[];
  close(): Promise<void>;
}

/** Answers a request itself, where it says so. */
export type Intercept = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** Starts one before `upstream` (`127.0.0.1:PORT`), on a port of its choice. `intercept` may answer in the registry's place. */
export async function startFaultProxy(
  upstream: string,
  { port = 0, intercept = () => false }: { readonly port?: number; readonly intercept?: Intercept } = {},
): Promise<FaultProxy> {
  const state = {
    requests: [] as string[],
    statuses: [] as number[],
    faults: [] as ProxyFault[],
    made: [] as ProxyFault[],
  };
  const seen = new Map<ProxyFault, number>();
  const take = (line: string): ProxyFault | undefined =>
    state.faults.find((fault) => {
      if (!fault.match.test(line)) return false;
      const count = (seen.get(fault) ?? 0) + 1;
      seen.set(fault, count);
      const due = count > (fault.skip ?? 0) && count <= (fault.skip ?? 0) + (fault.times ?? 1);
      if (due) state.made.push(fault);
      return due;
    });
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${(incoming.url ?? '').replace(/uploads\/[^?]+/, 'uploads/*').replace(/_state=[^&]*/, '_state')}`;
    state.requests.push(line);
    outgoing.on('finish', () => state.statuses.push(outgoing.statusCode));
    if (!intercept(incoming, outgoing)) pass(incoming, outgoing, upstream, take(line));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { ...state, host: `127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  upstream: string,
  fault: ProxyFault | undefined,
): void {
  if (fault?.status !== undefined) {
    incoming.resume();
    outgoing.writeHead(fault.status, { 'content-length': 0, ...fault.headers }).end();
    return;
  }
  const [hostname, port] = upstream.split(':');
  // The registry sees the proxy's own name, so that the addresses that it gives lead through here again.
  const options = { hostname, port, method: incoming.method, path: incoming.url, headers: incoming.headers };
  const up = forward(options, (answer) => void giveBack(answer, outgoing, fault));
  up.on('error', () => outgoing.destroy());
  outgoing.on('close', () => up.destroy());
  let count = 0;
  incoming.on('data', (chunk: Buffer) => {
    if (fault?.resetAfter !== undefined && count + chunk.length >= fault.resetAfter) {
      up.write(chunk.subarray(0, fault.resetAfter - count), () => {
        up.destroy();
        incoming.socket.resetAndDestroy();
      });
      incoming.removeAllListeners('data');
      incoming.removeAllListeners('end');
      return;
    }
    if (fault?.flipRequest === true && count === 0) chunk[chunk.length >> 1] = (chunk[chunk.length >> 1] ?? 0) ^ 1;
    count += chunk.length;
    if (!up.write(chunk)) {
      incoming.pause();
      up.once('drain', () => incoming.resume());
    }
  });
  incoming.on('end', () => up.end());
}

async function giveBack(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  fault: ProxyFault | undefined,
): Promise<void> {
  if (fault?.slowMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.slowMs));
  outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...fault?.falsify });
  let count = 0;
  answer.on('data', (chunk: Buffer) => {
    if (fault?.flipAnswer === true && count === 0) chunk[chunk.length >> 1] = (chunk[chunk.length >> 1] ?? 0) ^ 1;
    if (fault?.truncateAfter !== undefined && count + chunk.length > fault.truncateAfter) {
      outgoing.write(chunk.subarray(0, fault.truncateAfter - count), () => outgoing.destroy());
      answer.destroy();
      return;
    }
    count += chunk.length;
    outgoing.write(chunk);
  });
  answer.on('end', () => outgoing.end());
  answer.on('error', () => outgoing.destroy());
}
