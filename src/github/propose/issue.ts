import type { GithubApi } from '../api/client.ts';

/** An issue that is kept up to date: one for each key. */
export interface IssueDraft {
  /** Letters, digits, `-`: what tells one from another. */
  readonly key: string;
  readonly title: string;
  /** Markdown; undefined when there is nothing to tell any more. */
  readonly body: string | undefined;
}

/** What became of it. */
export interface KeptIssue {
  readonly done: 'opened' | 'updated' | 'closed' | 'unchanged';
  readonly number: number;
  readonly url: string;
}

/**
 * Opens the issue of a key, brings it up to date or closes it. An issue is ours by its author and its last line, never by
 * the line alone; one that somebody closed is opened anew only with other content, as another issue.
 * Throws what the API answers.
 */
export async function keepIssue(api: GithubApi, { key, title, body }: IssueDraft): Promise<KeptIssue | undefined> {
  const marker = `<!-- go-slim-image rebuild-check key=${key} -->`;
  const author = await api.viewer();
  const text = `${body ?? ''}\n\n${marker}`;
  let told: KeptIssue | undefined;
  for await (const issue of api.items('GET /repos/{owner}/{repo}/issues', { state: 'all', creator: author })) {
    if (issue.user?.login !== author || issue.pull_request !== undefined || lastLine(issue.body) !== marker) continue;
    const { number, html_url: url, state } = issue;
    if (state === 'open') {
      if (body === undefined) {
        await api.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
          issue_number: number,
          state: 'closed',
        });
        return { done: 'closed', number, url };
      }
      if (same(issue.body, text) && issue.title === title) return { done: 'unchanged', number, url };
      await api.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        title,
        body: text,
      });
      return { done: 'updated', number, url };
    }
    // Somebody has read just this and closed it.
    if (body !== undefined && same(issue.body, text)) told ??= { done: 'unchanged', number, url };
  }
  if (body === undefined || told !== undefined) return told;
  const made = await api.request('POST /repos/{owner}/{repo}/issues', { title, body: text });
  return { done: 'opened', number: made.number, url: made.html_url };
}

function lastLine(body: string | null | undefined): string | undefined {
  return (body ?? '')
    .trimEnd()
    .split(/\r\n|\n|\r/)
    .at(-1)
    ?.trim();
}

/** GitHub may give line ends back otherwise. */
function same(a: string | null | undefined, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
  return plain(a ?? '') === plain(b);
}
