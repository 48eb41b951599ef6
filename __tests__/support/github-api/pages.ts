import { resolve } from './description.ts';
import type { Answer } from './state.ts';

/** Cuts a list to the page that was asked for (`per_page`, `page`), with a Link header as GitHub writes it. */
export function cutPage(answer: Answer, url: URL, parameters: readonly Readonly<Record<string, unknown>>[]): Answer {
  const paged = parameters.map(resolve).some(({ name }) => name === 'page');
  const list = listOf(answer.json);
  if (!paged || answer.status !== 200 || list === undefined) return answer;
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const page = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(list.items.length / size));
  const items = list.items.slice((page - 1) * size, page * size);
  const json = list.name === undefined ? items : { ...(answer.json as object), [list.name]: items };
  const to = (number: number, rel: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
  ];
  return { ...answer, json, headers: { ...answer.headers, ...(links.length === 0 ? {} : { link: links.join(', ') }) } };
}

function listOf(json: unknown): { readonly name?: string; readonly items: readonly unknown[] } | undefined {
  if (Array.isArray(json)) return { items: json };
  const [found] = Object.entries(json ?? {}).filter(([, value]) => Array.isArray(value));
  return found === undefined ? undefined : { name: found[0], items: found[1] as unknown[] };
}
