import { basename, join, relative, resolve } from 'node:path';
import type { Inputs } from '../../../config/inputs.ts';
import type { BakeRequest } from '../../../engine/buildx/bake/arguments.ts';
import type { DockerfileBuild } from '../../../engine/buildx/dockerfile/build-request.ts';
import { readSecrets } from '../../../engine/buildx/dockerfile/secrets.ts';
import { Failure } from '../../../model/failure.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { isDirectorySource } from '../../../source/find/locate.ts';

type Places = Pick<Runtime, 'workingDirectory'>;

/** What the inputs say about a Dockerfile of the user's own. Throws `invalid-input`. */
export function dockerfileBuild(inputs: Inputs, places: Places): DockerfileBuild {
  const context = contextOf(inputs, places);
  const at = (path: string): string => resolve(places.workingDirectory, path);
  const { file, target, network, shmSize, cgroupParent } = inputs;
  return {
    context,
    ...(file === '' ? {} : { file: isAddress(context) ? file : at(file) }),
    ...(target === '' ? {} : { target }),
    ...(network === '' ? {} : { network }),
    ...(shmSize === '' ? {} : { shmSize }),
    ...(cgroupParent === '' ? {} : { cgroupParent }),
    buildArgs: inputs.buildArgs,
    buildContexts: inputs.buildContexts.map((line) => absoluteContext(line, at)),
    secrets: readSecrets(inputs, at),
    ssh: inputs.ssh,
    addHosts: inputs.addHosts,
    noCache: inputs.noCache,
    noCacheFilters: inputs.noCacheFilters,
    pull: inputs.pull,
    ulimits: inputs.ulimit,
    allow: inputs.allow,
    labels: inputs.labels,
    annotations: inputs.annotations,
    // References are given by whoever pushes: what BuildKit itself writes elsewhere (outputs) names them in `name=`.
    tags: [],
  };
}

/** What the inputs say about bake files. */
export function bakeRequest(inputs: Inputs, places: Places): BakeRequest {
  return {
    files: inputs.bakeFile.map((file) => (isAddress(file) ? file : resolve(places.workingDirectory, file))),
    targets: inputs.targets,
    set: inputs.set,
    allow: inputs.allow,
    noCache: inputs.noCache,
    pull: inputs.pull,
  };
}

/** The context: an address as it is, a folder absolute; the source folder where none is named. */
export function contextOf(inputs: Pick<Inputs, 'context' | 'source'>, places: Places): string {
  if (isAddress(inputs.context)) return inputs.context;
  return resolve(places.workingDirectory, inputs.context === '' ? sourceFolder(inputs) : inputs.context);
}

/** Where version and commit are read: the source folder, also when the context is somewhere else. */
export function sourceFolder({ source }: Pick<Inputs, 'source'>): string {
  if (isDirectorySource(source)) return source;
  throw new Failure({
    code: 'invalid-input',
    message: `source: "${source}" is a module at a version, and a Dockerfile is built from a folder.`,
    fix: 'Leave source out, or name a folder.',
  });
}

/** The Dockerfile as annotations name it: relative to the working directory where it is inside. */
export function shownDockerfile(file: string | undefined, context: string, places: Places): string {
  const path = file ?? (isAddress(context) ? 'Dockerfile' : join(context, 'Dockerfile'));
  const inside = relative(places.workingDirectory, path);
  return (inside.startsWith('..') ? path : inside).replaceAll('\\', '/');
}

/** A name for the image where no input says one: the context folder's. */
export function imageNameOf({ imageName }: Pick<Inputs, 'imageName'>, context: string): string {
  if (imageName !== '') return imageName;
  const last = basename(context.replace(/[#?].*$/, '').replace(/\.git$/, ''));
  const name = last.replace(/[^0-9A-Za-z._-]/g, '-').replace(/^[^0-9A-Za-z]+/, '');
  return name === '' ? 'image' : name.slice(0, 100);
}

/** Contexts that BuildKit fetches itself (docker's "build context": remote contexts). */
export function isAddress(context: string): boolean {
  return /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}

/** `name=folder` with the folder absolute; those with a scheme as they are, layouts in a folder absolute, too. */
function absoluteContext(line: string, at: (path: string) => string): string {
  const cut = line.indexOf('=');
  if (cut < 1) {
    throw new Failure({
      code: 'invalid-input',
      message: `build-contexts: "${line}" is not name=context.`,
      fix: 'Write for example base=docker-image://alpine:3.24 or shared=../shared.',
    });
  }
  const [name, value] = [line.slice(0, cut), line.slice(cut + 1)];
  if (value.startsWith('oci-layout://')) return `${name}=oci-layout://${at(value.slice('oci-layout://'.length))}`;
  return /^[a-z][a-z0-9+-]*:/.test(value) || isAddress(value) ? line : `${name}=${at(value)}`;
}
