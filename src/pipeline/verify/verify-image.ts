import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Inputs } from '../../config/inputs.ts';
import { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import { parseBaseConfig } from '../../registry/base/base-config.ts';
import { parseDocument } from '../../registry/manifest.ts';
import { layerCompression } from '../../registry/media-types.ts';
import { parseReference } from '../../registry/reference.ts';
import { fetchAttachedReport } from '../../registry/referrers/fetch-report.ts';
import type { RegistryContext } from '../../registry/session/context.ts';
import { RegistryStore } from '../../registry/stores/registry-store.ts';
import { parseReport } from '../../report/report-file.ts';
import { ageChecks } from '../../verify/ages.ts';
import { canRead, type Member, tarMembers } from '../../verify/archive-members.ts';
import { type Check, off, ok, skipped, type Verification } from '../../verify/check.ts';
import { type ImagePlatformFacts, judgeImage } from '../../verify/judge-image.ts';
import type { FolderOptions } from '../../verify/verify-folder.ts';
import { verifyProgram } from '../../verify/verify-program.ts';
import type { Session } from '../session/session.ts';

/**
 * Verifies an image in a registry: every manifest, config and layer has its digest, each platform's program is for that
 * platform, and the report that is attached to the image says the same of all of them.
 */
export async function verifyImage(
  reference: string,
  inputs: Inputs,
  options: FolderOptions,
  session: Session,
): Promise<Verification> {
  const { runtime, http } = session;
  const step = runtime.progress.start('image');
  // Everything comes from the registry and nothing from our cache: what is there is the question.
  const context: RegistryContext = {
    ...runtime,
    http,
    cacheDirectory: options.scratch,
    insecureRegistries: inputs.insecureRegistries,
    ...(inputs.githubToken === '' ? {} : { githubToken: inputs.githubToken }),
  };
  try {
    const { checks, platforms, index } = await readImage(reference, context, options.scratch);
    step.done(`${platforms.length} platforms`);
    const attached = await fetchAttachedReport(
      reference,
      http,
      { ...runtime, cacheDirectory: options.scratch },
      context,
    );
    const report = attached === undefined ? undefined : readAttached(attached.text);
    if (report === undefined) {
      const none = skipped('report', reference, 'has no report attached, so there is nothing to hold it against');
      return { subject: reference, digest: index, checks: [...checks, none] };
    }
    if ('what' in report) return { subject: reference, digest: index, checks: [...checks, report] };
    const told = judgeImage(reference, index, platforms, report);
    const ages = ageChecks(report, options.now, options.maxAge);
    return { subject: reference, digest: index, checks: [...checks, ...told, ...ages] };
  } catch (error) {
    step.fail('failed');
    if (error instanceof Failure && (error.code === 'digest-mismatch' || error.code === 'base-invalid'))
      return { subject: reference, checks: [off('digest', reference, error.message)] };
    throw error;
  }
}

function readAttached(text: string): Report | Check {
  try {
    return parseReport(text, 'the attached report');
  } catch (error) {
    if (error instanceof Failure) return off('report', 'attached', error.message);
    throw error;
  }
}

async function readImage(reference: string, context: RegistryContext, scratch: string) {
  const store = new RegistryStore(reference, parseReference(reference, 'subject'), context);
  const root = await store.root();
  const index = root.digest ?? '';
  const document = parseDocument(root.bytes, reference);
  const manifests = document.kind === 'index' ? document.entries.filter(({ attached }) => !attached) : undefined;
  const checks: Check[] = [ok('digest', reference, index)];
  const platforms: ImagePlatformFacts[] = [];
  for (const entry of manifests ?? [undefined]) {
    const bytes = entry === undefined ? root.bytes : await store.document('manifest', entry.descriptor);
    const manifest = parseDocument(bytes, reference);
    if (manifest.kind === 'index') continue;
    const config = parseBaseConfig(await store.document('config', manifest.config), manifest.layers.length, reference);
    const platform = entry?.platform ?? config.platform;
    const entrypoint = config.config.entrypoint?.[0] ?? config.config.cmd?.[0] ?? '';
    const members = new Map<string, Member>();
    const program = join(scratch, 'entrypoint');
    for (const layer of manifest.layers) {
      const packed = layerCompression(layer.mediaType);
      const compression = packed === 'none' || packed === undefined ? 'plain' : packed;
      if (!canRead(compression)) continue;
      const found = await unpackLayer(Readable.from(await store.open(layer)), compression, entrypoint, program);
      for (const [path, member] of found) members.set(path, member);
    }
    const verified = await verifyProgram(program, `${reference} ${entrypoint}`, platform);
    checks.push(...verified.checks);
    platforms.push({
      platform,
      manifest: entry?.descriptor.digest ?? root.digest ?? '',
      digests: new Set([...members.values()].map(({ digest }) => digest)),
    });
    await rm(program, { force: true });
  }
  return { checks, platforms, index };
}

/** Digests of a layer's files; the entrypoint is written down on the way. */
async function unpackLayer(
  source: Readable,
  compression: 'gzip' | 'zstd' | 'plain',
  entrypoint: string,
  program: string,
): Promise<ReadonlyMap<string, Member>> {
  const wanted = entrypoint.replace(/^\//, '');
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    return await tarMembers(source, compression, (path) => {
      if (path.replace(/^(\.?\/)+/, '') !== wanted) return undefined;
      return async (chunk) => {
        handle ??= await open(program, 'w', 0o600);
        await handle.writeFile(chunk);
      };
    });
  } finally {
    await handle?.close();
  }
}
