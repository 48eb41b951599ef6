import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BuildKit, startBuildKit } from './support/buildkit.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';

/** What a RUN does: it needs no shell and no base. */
const PROGRAM = `package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	fmt.Println("doing", os.Args[1])
	switch os.Args[1] {
	case "fail":
		fmt.Fprintln(os.Stderr, "the thing is broken")
		os.Exit(3)
	case "wait":
		time.Sleep(time.Minute)
	case "fill":
		file, _ := os.Create("/big")
		for range 400 {
			if _, err := file.Write(make([]byte, 1<<20)); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
	}
}
`;
/** One that no node here runs: its program is for a processor of that name only by its platform. */
const FOREIGN = 'linux/ppc64le';

let machine: Machine;
let daemon: BuildKit;

const dockerfile = (word: string): Promise<void> =>
  writeFile(
    join(machine.work, 'Dockerfile'),
    `FROM scratch\nARG TARGETARCH\nCOPY step-$TARGETARCH /step\nRUN ["/step", "${word}"]\n`,
  );
const build = (on: BuildKit, flags: readonly string[] = [], onText?: () => void): Promise<Ended> =>
  machine.run(['build', '.', '--file', 'Dockerfile', '--endpoint', on.endpoint, '--no-sbom', '--no-scan', ...flags], {
    onStart: (child) => {
      let told = false;
      child.stderr?.on('data', (text: string) => {
        if (told || !text.includes('RUN ["/step", "wait"]')) return;
        told = true;
        onText?.();
      });
    },
  });

beforeAll(async () => {
  machine = await startMachine();
  await writeFile(join(machine.work, 'step.go'), PROGRAM);
  for (const GOARCH of ['amd64', 'ppc64le']) {
    const env = { ...process.env, GOARCH, GOOS: 'linux', CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' };
    execFileSync('go', ['build', '-o', `step-${GOARCH}`, 'step.go'], { cwd: machine.work, env });
  }
  daemon = await startBuildKit();
});
afterAll(async () => {
  await daemon[Symbol.asyncDispose]();
  await machine[Symbol.asyncDispose]();
});

describe('a build from a Dockerfile', () => {
  test('that fails in a RUN shows what it wrote, then the line', async () => {
    await dockerfile('fail');
    const ended = await build(daemon);
    expect(ended).toMatchObject({ status: 2 });
    expect(ended.said).toContain('Dockerfile, line 4: RUN ["/step", "fail"] failed (exit code: 3).');
    expect(ended.said.indexOf('the thing is broken')).toBeLessThan(ended.said.indexOf('>>> RUN'));
  });

  test('whose RUN is for another processor says that an emulator is missing', async () => {
    await dockerfile('run');
    const ended = await build(daemon, ['--platforms', FOREIGN]);
    expect(ended).toMatchObject({
      status: 2,
      said: expect.stringContaining(`A RUN for ${FOREIGN} was started on a node`),
    });
  });

  test('whose node is lost in the middle says so', async () => {
    await using mortal = await startBuildKit();
    await dockerfile('wait');
    const ended = await build(mortal, [], () => void mortal.kill());
    expect(ended).toMatchObject({ status: 4, said: expect.stringContaining('went away while it built') });
  });

  test("whose node's disk is full says so", async () => {
    const root = await mkdtemp(join(tmpdir(), 'small-'));
    await mkdir(join(root, 'disk'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', join(root, 'disk')]);
    const small = await startBuildKit({ root: join(root, 'disk') });
    await dockerfile('fill');
    const ended = await build(small);
    await small[Symbol.asyncDispose]();
    execFileSync('umount', ['-l', join(root, 'disk')]);
    await rm(root, { recursive: true, force: true });
    expect(ended).toMatchObject({ status: 4, said: expect.stringMatching(/The disk of the builder \S+ is full/) });
  });
});
