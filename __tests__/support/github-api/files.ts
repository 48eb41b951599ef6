import { createServer } from 'node:http';
import { listen } from './listen.ts';
import type { GithubState } from './state.ts';

/** The other server, where the bytes of assets and artifacts are. GitHub's refuses a token beside its own signature. */
export async function startFiles(state: GithubState, violations: string[]): ReturnType<typeof listen> {
  return listen(
    createServer((request, response) => {
      const [, kind, id] = /^\/(assets|artifacts)\/(\d+)$/.exec(request.url ?? '') ?? [];
      if (request.headers.authorization !== undefined)
        violations.push(`the token went to the file server: ${kind}/${id}`);
      const bytes =
        kind === 'artifacts'
          ? state.artifacts.find((one) => one.id === Number(id))?.zip
          : state.releases.flatMap(({ assets }) => assets).find((one) => one.id === Number(id))?.bytes;
      if (bytes === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    }),
  );
}
