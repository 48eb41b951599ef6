import { open } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readLimited } from '../../../baseline/file.ts';
import { type NamedBaseline, readNamedBaseline } from '../../../baseline/named.ts';
import { isFolder } from '../../../files/folder.ts';
import { Failure } from '../../../model/failure.ts';
import type { Platform } from '../../../model/platform.ts';
import type { Report } from '../../../model/report.ts';
import { openBase } from '../../../registry/base/base.ts';
import { fetchAttachedReport } from '../../../registry/referrers/fetch-report.ts';
import { bareReport } from '../../../report/bare-report.ts';
import { parseReport } from '../../../report/report-file.ts';
import { isDirectorySource } from '../../../source/find/locate.ts';
import { TOOL_VERSION } from '../../session/version.ts';
import { archiveKind, programInArchive, reportInZip } from './archive-subject.ts';
import { looksLikeProgram, readBinary } from './binary-subject.ts';
import { readImage } from './image-subject.ts';
import { openRelease } from './release-subject.ts';
import type { Subject, SubjectContext } from './subject.ts';

/**
 * Finds out what a word names, and reads it: a report.json, an output folder or the zip of a run's artifact, a program, an
 * image archive or layout, an archive with a program, an image in a registry (its attached report, else its layers), a release, `MODULE@VERSION`, a
 * module's folder, a git ref. Throws `invalid-input` and what reading throws.
 */
export async function openSubject(text: string, context: SubjectContext): Promise<Subject> {
  const { runtime } = context.session;
  const path = resolve(runtime.workingDirectory, text.replace(/^file:/, ''));
  if (await isFolder(path)) return openFolder(text, path, context);
  if (/^[^/@]+\.[^@]*@[^:]+$/.test(text) && !isDirectorySource(text))
    return { build: { kind: 'source', source: text } };
  const named = await readNamedBaseline(
    text,
    resolve(runtime.workingDirectory, context.configuration.inputs.source),
    runtime,
    'diff',
  );
  return openNamed(named, text, context);
}

async function openNamed(named: NamedBaseline, text: string, context: SubjectContext): Promise<Subject> {
  switch (named.kind) {
    case 'none':
      throw new Failure({
        code: 'invalid-input',
        message: 'diff: "none" names nothing to compare.',
        fix: 'Name two things.',
      });
    case 'file':
      return { report: await openFile(named.path, named.name, context) };
    case 'image':
      return { report: await openImage(named.reference, context) };
    case 'release':
      return { report: await openRelease(named, context, (file, name) => openFile(file, name, context)) };
    case 'git-ref':
      return { build: { kind: 'commit', commit: named.commit, name: text } };
  }
}

async function openFolder(text: string, path: string, context: SubjectContext): Promise<Subject> {
  const has = async (name: string): Promise<boolean> =>
    open(join(path, name)).then(
      async (handle) => {
        await handle.close();
        return true;
      },
      () => false,
    );
  if (await has('report.json')) return { report: await openFile(join(path, 'report.json'), text, context) };
  if (await has('oci-layout')) return { report: await openImage(`oci-layout://${path}`, context) };
  return { build: { kind: 'source', source: path } };
}

async function openFile(path: string, name: string, context: SubjectContext): Promise<Report> {
  const { runtime } = context.session;
  const start = await startOf(path, name);
  if (looksLikeProgram(start)) return bare([await readBinary(path, basename(name))], [], context);
  if (/^\s*\{/.test(start.toString('utf8'))) {
    const content = await readLimited(path, name);
    if (content !== undefined) return parseReport(content, name);
    throw new Failure({
      code: 'invalid-input',
      message: `"${name}" is larger than any report.`,
      fix: 'Name a report.json.',
    });
  }
  const kind = await archiveKind(path);
  if (kind === undefined) {
    throw new Failure({
      code: 'invalid-input',
      message: `"${name}" is neither a report, a program nor an archive.`,
      fix: 'Name a report.json, a program, an archive, an image, a release, MODULE@VERSION or a git ref.',
    });
  }
  if (kind === 'zip') {
    const stored = await reportInZip(path);
    if (stored !== undefined) return parseReport(stored, name);
  }
  if (kind === 'tar') {
    try {
      return await openImage(path, context);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'base-invalid') throw error;
    }
  }
  const program = await programInArchive(path, kind, runtime);
  return bare([await readBinary(program.file, program.name)], [], context);
}

async function openImage(reference: string, context: SubjectContext): Promise<Report> {
  const { session, configuration } = context;
  const { runtime, http } = session;
  const { insecureRegistries, platforms } = configuration.inputs;
  const local = /^(oci-layout:|\/)/.test(reference);
  const attached = local ? undefined : await fetchAttachedReport(reference, http, runtime, { insecureRegistries });
  if (attached !== undefined) return parseReport(attached.text, reference);
  const base = await openBase(reference, { ...runtime, http, insecureRegistries });
  const { image, binaries } = await readImage(base, platforms.map(asPlatform), runtime);
  return bare(binaries, [image], context);
}

/** What an image lacks is left out, so that it need not be a target of Go here. */
function asPlatform(text: string): Platform {
  const [os = 'linux', architecture = 'amd64', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

function bare(
  binaries: Parameters<typeof bareReport>[0],
  images: Parameters<typeof bareReport>[1],
  { session: { runtime, startedAt } }: SubjectContext,
): Report {
  const host = {
    os: runtime.host.platform,
    arch: runtime.host.arch,
    cpus: runtime.host.cpus,
    node: process.versions.node,
  };
  return bareReport(binaries, images, { toolVersion: TOOL_VERSION, startedAt: startedAt.toISOString(), host });
}

async function startOf(path: string, name: string): Promise<Buffer> {
  try {
    await using handle = await open(path, 'r');
    const start = Buffer.alloc(64);
    const { bytesRead } = await handle.read(start, 0, 64, 0);
    return start.subarray(0, bytesRead);
  } catch (cause) {
    throw new Failure({
      code: 'invalid-input',
      message: `"${name}" does not exist, or cannot be read.`,
      fix: 'Name a report.json, a program, an archive, an image, a release, MODULE@VERSION or a git ref.',
      cause,
    });
  }
}
