import type { GithubApi } from '../github/api/client.ts';
import { whenFound } from '../github/api/outcome.ts';
import { LARGEST_REPORT } from '../report/report-file.ts';
import type { BaselinePlace } from './source.ts';

/** The report.json among a release's assets. `tag`: `latest` for the newest. */
export function releasePlace(tag: string, api: GithubApi): BaselinePlace {
  const name = `${api.repository}@${tag}`;
  return {
    source: 'release',
    name,
    look: async () => {
      const found = await whenFound(
        tag === 'latest'
          ? api.request('GET /repos/{owner}/{repo}/releases/latest', {})
          : api.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }),
      );
      if (found === undefined) return { nothing: `there is no release ${name}` };
      const asset = found.assets.find((one) => /(^|[._-])report\.json$/.test(one.name));
      if (asset === undefined) return { nothing: `the release ${name} has no report.json` };
      const reference = `${api.repository}@${found.tag_name}`;
      if (asset.size > LARGEST_REPORT) return { reference, ref: found.tag_name, text: undefined };
      const bytes = await api.download(
        'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
        { asset_id: asset.id },
        LARGEST_REPORT,
      );
      return { reference, ref: found.tag_name, text: Buffer.from(bytes).toString('utf8') };
    },
  };
}
