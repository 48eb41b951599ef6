import type { HttpResponse } from '../../http/client.ts';
import { cutText, visibleText } from '../../model/text.ts';

const LIMIT = 64 << 10;

/** An answer that is not the one wanted, in a few words: `503`, `403 (DENIED: requested access is denied)`. */
export async function describeAnswer(response: HttpResponse): Promise<string> {
  const said = await readErrors(response);
  return said === '' ? `${response.status}` : `${response.status} (${said})`;
}

/** The `errors` of the distribution specification ("Error Codes"), made safe to print. */
async function readErrors(response: HttpResponse): Promise<string> {
  let body: { errors?: readonly { code?: unknown; message?: unknown }[] } | null;
  try {
    body = JSON.parse(await response.text(LIMIT));
  } catch {
    return '';
  }
  if (!Array.isArray(body?.errors)) return '';
  const said = body.errors.map((error) =>
    [error?.code, error?.message].filter((part) => typeof part === 'string' && part !== '').join(': '),
  );
  return cutText(visibleText(said.filter((text) => text !== '').join('; ')), 200);
}

/** Whether the same request may succeed a little later. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status === 499 || status >= 500;
}
