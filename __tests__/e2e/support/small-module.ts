import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a module whose command compiles in no time; it prints a word. */
export async function writeSmallModule(folder: string, word = 'hello'): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'go.mod'), 'module example.com/small\n\ngo 1.24\n');
  await writeFile(join(folder, 'main.go'), `package main\n\nfunc main() { println(${JSON.stringify(word)}) }\n`);
}
