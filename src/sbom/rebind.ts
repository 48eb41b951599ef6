import { type CycloneDx, isObject, type Json, type Spdx } from './documents.ts';
import { uuidOf } from './identity.ts';

/** The names of one binary that Syft writes into its documents. */
export interface Bearer {
  /** The binary's stem: `app_linux_amd64`. */
  readonly name: string;
  /** GOARCH; absent where the binary does not say it. */
  readonly architecture?: string;
}

/** Both documents of one binary. */
export interface Documents {
  readonly cyclonedx: CycloneDx;
  readonly spdx: Spdx;
}

/**
 * Makes what Syft said of one binary into what it says of another that has the same modules: file name, architecture
 * and identifiers are all that differ. The identifiers (Syft's are hashes of everything it knows of a package) follow
 * from binary and package alone, so that the documents are the same bytes whichever binary Syft has seen.
 */
export function rebind({ cyclonedx, spdx }: Documents, from: Bearer, to: Bearer): Documents {
  const identifiers = newIdentifiers(cyclonedx, from, to);
  const text = (value: string): string => renamed(withIdentifier(value, identifiers), from.name, to.name);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    if (value.name === 'syft:metadata:architecture' && value.value === from.architecture)
      return { ...value, value: to.architecture };
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
  };
  return { cyclonedx: walk(cyclonedx) as CycloneDx, spdx: walk(spdx) as Spdx };
}

const IDENTIFIER = /(?<=^|[-=])[0-9a-f]{16}$/;

function newIdentifiers(document: CycloneDx, from: Bearer, to: Bearer): ReadonlyMap<string, string> {
  const identifiers = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const component of document.components ?? []) {
    const [old] = IDENTIFIER.exec(String(component['bom-ref'])) ?? [];
    if (old === undefined || identifiers.has(old)) continue;
    const name = renamed(packageName(component), from.name, to.name);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    identifiers.set(old, uuidOf(`${to.name} ${name} ${count}`).replaceAll('-', '').slice(0, 16));
  }
  return identifiers;
}

function packageName(component: Json): string {
  return typeof component.purl === 'string' ? component.purl : String(component.name);
}

function withIdentifier(value: string, identifiers: ReadonlyMap<string, string>): string {
  return value.replace(IDENTIFIER, (old) => identifiers.get(old) ?? old);
}

/** The file's name by itself, behind the root, at the end of a sentence, and in SPDX identifiers. */
function renamed(value: string, from: string, to: string): string {
  if (value === from) return to;
  if (value.endsWith(`/${from}`)) return `${value.slice(0, -from.length)}${to}`;
  const file = `SPDXRef-File-${idString(from)}-`;
  return value.startsWith(file) ? `SPDXRef-File-${idString(to)}-${value.slice(file.length)}` : value;
}

/** As Syft writes it: letters, digits, `.` and `-` (SPDX 2.3, section 7.2). */
function idString(text: string): string {
  return text.replace(/[^0-9A-Za-z.-]/g, '-');
}
