// Makes docs/pictures/comment-*.png: examples/hello before and after a change that brings a module in, both built by
// dist/cli.js, and the comment of that. Needs Node 24, git, Go and Chromium (variable CHROMIUM, default /usr/bin/chromium).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { commentMarkdown } from '../../src/report/comment/comment.ts';
import { commentPage } from './comment-page.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GRPC = 'google.golang.org/grpc@v1.76.0';
const HEALTH = `// Package health tells others that this service is well.
package health

import (
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
)

// Serve answers health checks until the listener is closed.
func Serve(listener net.Listener) error {
	server := grpc.NewServer()
	grpc_health_v1.RegisterHealthServer(server, health.NewServer())
	return server.Serve(listener)
}
`;

/** Files of earlier commits, each with a package of the standard library that was not linked before. */
const EARLIER = {
  notes: 'package main\n\nvar notes = "what is new"\n',
  table:
    'package main\n\nimport (\n\t"encoding/csv"\n\t"io"\n)\n\nfunc init() { csv.NewWriter(io.Discard).Write(nil) }\n',
  index: 'package main\n\nimport "index/suffixarray"\n\nfunc init() { suffixarray.New(nil) }\n',
  colour: 'package main\n\nimport "image/color"\n\nfunc init() { color.YCbCrToRGB(1, 2, 3) }\n',
};

const work = mkdtempSync(join(tmpdir(), 'pictures-'));
const repository = join(work, 'hello');
const run = (command, ...args) =>
  execFileSync(command, args, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const commit = (message) => {
  run('git', 'add', '-A');
  run('git', '-c', 'user.name=Tester', '-c', 'user.email=tester@example.com', 'commit', '-q', '-m', message);
  return run('git', 'rev-parse', 'HEAD').trim();
};
const build = (output, ...args) => {
  const flags = ['--sbom=false', '--scan=false', '--platforms', 'linux/amd64,linux/arm64', '--quiet'];
  run('node', join(ROOT, 'dist/cli.js'), 'build', ...flags, '--output', join(work, output), ...args);
  return JSON.parse(readFileSync(join(work, output, 'report.json'), 'utf8'));
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  cpSync(join(ROOT, 'examples/hello'), repository, { recursive: true });
  run('git', 'init', '-q', '-b', 'main');
  commit('First');
  build('before');
  // Builds of the default branch before the change: each is compared with the one before, and so carries it on.
  for (const [name, source] of Object.entries(EARLIER)) {
    writeFileSync(join(repository, `${name}.go`), source);
    commit(`Add ${name}`);
    build(name, '--baseline', join(work, 'before/report.json'));
    rmSync(join(work, 'before'), { recursive: true });
    renameSync(join(work, name), join(work, 'before'));
  }
  mkdirSync(join(repository, 'internal/health'), { recursive: true });
  writeFileSync(join(repository, 'internal/health/health.go'), HEALTH);
  const module = /^module (\S+)/m.exec(readFileSync(join(repository, 'go.mod'), 'utf8'))?.[1];
  writeFileSync(
    join(repository, 'health.go'),
    `package main

import (
	"net"

	"${module}/internal/health"
)

func init() {
	if listener, err := net.Listen("tcp", "127.0.0.1:0"); err == nil {
		go health.Serve(listener)
	}
}
`,
  );
  run('go', 'get', GRPC);
  run('go', 'mod', 'tidy');
  const head = commit('Serve health checks');
  const report = build('after', '--baseline', join(work, 'before/report.json'), '--max-growth', '200%');
  const reportUrl = 'https://github.com/acme/hello/actions/runs/1234/artifacts/5678';
  const marker = { key: 'hello', head, run: 1234, attempt: 1 };
  const markdown = commentMarkdown(report, { marker, reportUrl, label: 'size-ok' });
  const page = join(work, 'comment.html');
  writeFileSync(page, commentPage(markdown));
  if (process.argv[2] !== undefined) writeFileSync(process.argv[2], markdown);
  for (const [name, colorScheme, width] of [
    ['comment-light', 'light', 900],
    ['comment-dark', 'dark', 900],
    ['comment-phone', 'light', 390],
  ]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 600 }, deviceScaleFactor: 1.5 });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: join(ROOT, 'docs/pictures', `${name}.png`), fullPage: true });
    await context.close();
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
