import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RootfsFacts, rootfsEntries } from '../../../src/rootfs/rootfs.ts';
import { testRuntime } from '../../support/runtime.ts';

const run = promisify(execFile);

/** Loads every zone that is named on standard input, and every certificate, as any Go program would. */
const PROGRAM = `package main

import (
	"bufio"
	"crypto/x509"
	"fmt"
	"os"
	"os/user"
	"time"
)

func main() {
	zones := 0
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		if _, err := time.LoadLocation(lines.Text()); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		zones++
	}
	pem, err := os.ReadFile(os.Args[1])
	pool := x509.NewCertPool()
	if err != nil || !pool.AppendCertsFromPEM(pem) {
		fmt.Println("no certificates", err)
		os.Exit(1)
	}
	_, _ = user.Current()
	fmt.Println(zones, len(pool.Subjects()))
}
`;

let folder = '';
let facts: RootfsFacts;
let zones: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'go-reads-'));
  const { stdout } = await run('go', ['env', 'GOROOT']);
  const plan = {
    caCertificates: true,
    passwd: true,
    tmp: true,
    nsswitch: true,
    timezones: 'all' as const,
    extraCaCertificates: [],
    include: [],
    user: { uid: 65532, gid: 65532, name: 'nonroot' },
    mtime: 0,
  };
  const made = await rootfsEntries(plan, { ...testRuntime(), moduleDirectory: folder, goroot: stdout.trim() });
  facts = made.facts;
  for (const { path, type, target, content } of made.entries) {
    const file = join(folder, 'root', path);
    await mkdir(dirname(file), { recursive: true });
    if (type === 'symlink') await symlink(target ?? '', file);
    else if (content !== undefined && 'bytes' in content) await writeFile(file, content.bytes);
  }
  zones = made.entries
    .filter(({ path }) => path.startsWith('usr/share/zoneinfo/'))
    .map(({ path }) => path.slice('usr/share/zoneinfo/'.length));
  await writeFile(join(folder, 'main.go'), PROGRAM);
});
afterAll(() => rm(folder, { recursive: true }));

test('a Go program loads every zone and every certificate of the image', async () => {
  const program = join(folder, process.platform === 'win32' ? 'reads.exe' : 'reads');
  await run('go', ['build', '-o', program, 'main.go'], {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' },
  });
  const root = join(folder, 'root');
  const child = run(program, [join(root, 'etc/ssl/certs/ca-certificates.crt')], {
    env: { ZONEINFO: join(root, 'usr/share/zoneinfo') },
  });
  child.child.stdin?.end(`${zones.join('\n')}\n`);
  expect((await child).stdout.trim()).toBe(`${facts.zones?.count} ${facts.certificates?.count}`);
});
