import type { ByteSource } from './byte-source.ts';
import type { Section } from './layout.ts';
import { unsignedLeb } from './leb128.ts';

const LONGEST_READ = 1 << 20;

async function content(source: ByteSource, section: Section | undefined): Promise<Buffer> {
  return section === undefined
    ? Buffer.alloc(0)
    : source.read(section.offset, Math.min(section.size, LONGEST_READ), `its section ${section.name}`);
}

/** A name: its length in bytes, then UTF-8 (WebAssembly core specification, section 5.2.4). */
function readName(bytes: Buffer, at: number): { readonly text: string; readonly next: number } | undefined {
  const length = unsignedLeb(bytes, at);
  if (length === undefined || length.next + length.value > bytes.length) {
    return undefined;
  }
  const next = length.next + length.value;
  return { text: bytes.toString('utf8', length.next, next), next };
}

/**
 * The modules that are imported from, each once, in order (core specification, section 5.5.5). Go imports functions
 * only; what follows an import of another kind is left out, since its length depends on its type.
 */
export async function readImportedModules(source: ByteSource, section: Section | undefined): Promise<string[]> {
  const bytes = await content(source, section);
  const count = unsignedLeb(bytes, 0);
  const modules = new Set<string>();
  let at = count?.next ?? 0;
  for (let index = 0; index < (count?.value ?? 0); index++) {
    const moduleName = readName(bytes, at);
    const field = moduleName && readName(bytes, moduleName.next);
    if (moduleName === undefined || field === undefined) {
      break;
    }
    modules.add(moduleName.text);
    const type = bytes[field.next] === 0 ? unsignedLeb(bytes, field.next + 1) : undefined;
    if (type === undefined) {
      break;
    }
    at = type.next;
  }
  return [...modules];
}

/** Go's version from the custom section `producers`, which lists fields with pairs of name and version (tool conventions, "Producers"). */
export async function readProducer(source: ByteSource, section: Section | undefined): Promise<string | undefined> {
  const bytes = await content(source, section);
  // A custom section's content begins with its own name.
  const own = readName(bytes, 0);
  const fields = own && unsignedLeb(bytes, own.next);
  let at = fields?.next ?? 0;
  for (let index = 0; index < (fields?.value ?? 0); index++) {
    const field = readName(bytes, at);
    const values = field && unsignedLeb(bytes, field.next);
    if (values === undefined) {
      return undefined;
    }
    at = values.next;
    for (let value = 0; value < values.value; value++) {
      const name = readName(bytes, at);
      const version = name && readName(bytes, name.next);
      if (name === undefined || version === undefined) {
        return undefined;
      }
      if (name.text === 'Go') {
        return version.text;
      }
      at = version.next;
    }
  }
  return undefined;
}
