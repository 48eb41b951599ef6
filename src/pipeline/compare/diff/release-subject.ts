import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { GithubApi } from '../../../github/api/client.ts';
import { openGithubApi } from '../../../github/api/client.ts';
import { Failure } from '../../../model/failure.ts';
import type { Report } from '../../../model/report.ts';
import { LARGEST_REPORT, parseReport } from '../../../report/report-file.ts';
import type { SubjectContext } from './subject.ts';

const LARGEST_ASSET = 2 ** 30;
/** Beside a program, releases hold what is about it. */
const NOT_PROGRAMS =
  /\.(sbom|json|txt|sig|pem|asc|sha\d+|md5|deb|rpm|apk|msi|pkg|yml|yaml|intoto\.jsonl|jsonl|proof)$|checksums|sha256/i;

/**
 * A release as a report: its own report.json, else the program for linux/amd64 among its assets. `openFile` reads what was
 * downloaded. Throws `invalid-input` when it has neither, and what the API answers.
 */
export async function openRelease(
  { repository, tag }: { readonly repository?: string; readonly tag: string },
  { configuration, session }: SubjectContext,
  openFile: (file: string, name: string) => Promise<Report>,
): Promise<Report> {
  const { runtime } = session;
  const name = repository ?? runtime.env.GITHUB_REPOSITORY ?? '';
  const api = openGithubApi({ repository: name, token: configuration.inputs.githubToken }, runtime);
  try {
    const release = await (tag === 'latest'
      ? api.request('GET /repos/{owner}/{repo}/releases/latest', {})
      : api.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }));
    const report = release.assets.find((asset) => /(^|[._-])report\.json$/.test(asset.name));
    if (report !== undefined && report.size <= LARGEST_REPORT) {
      return parseReport((await assetBytes(report.id, LARGEST_REPORT, api)).toString('utf8'), `${name}@${tag}`);
    }
    const program = release.assets.find(
      (asset) =>
        /linux/i.test(asset.name) &&
        /amd64|x86_64|x64/i.test(asset.name) &&
        !NOT_PROGRAMS.test(asset.name) &&
        asset.size <= LARGEST_ASSET,
    );
    if (program === undefined) throw withoutProgram(name, tag);
    const folder = await mkdtemp(join(runtime.scratchDirectory, 'release-'));
    const destination = join(folder, 'asset');
    await api.downloadFile(
      'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
      { asset_id: program.id },
      { destination, limit: LARGEST_ASSET },
    );
    return await openFile(destination, program.name);
  } finally {
    await api.close();
  }
}

async function assetBytes(id: number, limit: number, api: GithubApi): Promise<Buffer> {
  return Buffer.from(
    await api.download('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id }, limit),
  );
}

function withoutProgram(repository: string, tag: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `The release ${repository}@${tag} has neither a report.json nor a program for linux/amd64.`,
    fix: 'Download the asset that is meant and name the file.',
  });
}
