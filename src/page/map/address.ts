import { VIEWS, type View } from './arrange.ts';

/** What of the map the address names, so that a link shows the same. */
export interface MapPlace {
  /** `linux/amd64`, or `app linux/amd64` where there are several programs. */
  readonly binary?: string;
  readonly view?: View;
  /** Id of the node that fills the map. */
  readonly zoom?: string;
  readonly codeOnly?: boolean;
}

/** `#map?on=linux/amd64&view=growth&in=p:golang.org/x/net/http2&code`. */
export function addressOf({ binary, view, zoom, codeOnly }: MapPlace): string {
  const parts = [
    ...(binary === undefined ? [] : [`on=${encode(binary)}`]),
    ...(view === undefined ? [] : [`view=${view}`]),
    ...(zoom === undefined || zoom === 'all' ? [] : [`in=${encode(zoom)}`]),
    ...(codeOnly ? ['code'] : []),
  ];
  return parts.length === 0 ? '#map' : `#map?${parts.join('&')}`;
}

/** Reads an address; what it does not know it leaves out. Undefined when the hash is not about the map. */
export function placeOf(hash: string): MapPlace | undefined {
  const match = /^#map(?:\?(.*))?$/.exec(hash);
  if (match === null) return undefined;
  const given = new URLSearchParams(match[1] ?? '');
  const [binary, zoom, view] = [given.get('on'), given.get('in'), VIEWS.find((name) => name === given.get('view'))];
  return {
    ...(binary === null ? {} : { binary }),
    ...(view === undefined ? {} : { view }),
    ...(zoom === null ? {} : { zoom }),
    ...(given.has('code') ? { codeOnly: true } : {}),
  };
}

/** As a query's value, with the signs of paths and platforms left readable. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':');
}
