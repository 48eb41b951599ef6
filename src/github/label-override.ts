import type { GithubApi } from './api/client.ts';

/** Who allowed what. */
export interface LabelSetter {
  readonly label: string;
  /** GitHub's name of who set it. */
  readonly by: string;
}

/**
 * Who set a label that is on a pull request now: the last `labeled` event of it (GitHub's REST API, "List issue events").
 * Undefined when it is not on it.
 */
export async function readLabelOverride(
  api: GithubApi,
  number: number,
  label: string,
): Promise<LabelSetter | undefined> {
  const same = (name: string | undefined | null): boolean => name?.toLowerCase() === label.toLowerCase();
  const labels = await api.all('GET /repos/{owner}/{repo}/issues/{issue_number}/labels', { issue_number: number });
  const found = labels.find(({ name }) => same(name));
  if (found === undefined) return undefined;
  let by = 'somebody';
  for await (const event of api.items('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
    issue_number: number,
  })) {
    const { event: kind, actor } = event;
    const named = 'label' in event ? (event.label as { name?: string } | undefined)?.name : undefined;
    if (kind === 'labeled' && same(named)) by = actor?.login ?? by;
  }
  return { label: found.name, by };
}
