import { describe, expect, test } from '@jest/globals';
import { isBuilt, targetTags } from '../../../src/source/imports/target-tags.ts';

const linux = targetTags({ target: { GOOS: 'linux', GOARCH: 'arm64', CGO_ENABLED: '0' }, tags: ['extra'] });
const windows = targetTags({ target: { GOOS: 'windows', GOARCH: 'amd64', CGO_ENABLED: '1' }, tags: [] });

describe('whether a file is part of its package', () => {
  // What `go list -f '{{.GoFiles}}'` says of files with these names and first lines.
  test.each([
    ['web/web.go', '', true, true],
    ['web/web_linux.go', '', true, false],
    ['web/web_windows_amd64.go', '', false, true],
    ['web/web_linux_amd64.go', '', false, false],
    ['web/web_arm64.go', '', true, false],
    // The name alone is no suffix.
    ['web/linux.go', '', true, true],
    ['web/web_linux_more.go', '', true, true],
    ['web/web.go', '//go:build unix', true, false],
    ['web/web.go', '//go:build extra || cgo', true, true],
    ['web/web.go', '//go:build !cgo && go1.18', true, false],
    ['web/web.go', '//go:build tools', false, false],
    ['web/web_linux.go', '//go:build amd64', false, false],
  ])('%s with "%s": on Linux %s, on Windows %s', (file, line, onLinux, onWindows) => {
    const text = `${line}\n\npackage web\n`;
    expect([isBuilt(file, text, linux), isBuilt(file, text, windows)]).toEqual([onLinux, onWindows]);
  });
});
