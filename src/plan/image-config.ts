import type { Inputs } from '../config/inputs.ts';
import type { Compression, ImageConfig } from '../model/image.ts';
import type { RootfsPlan } from '../model/plan.ts';
import { imageLabels, type LabelFacts } from './labels.ts';
import { checkTimezone } from './rootfs-plan.ts';
import { parseArguments } from './values/arguments.ts';
import { parseHealthcheck } from './values/healthcheck.ts';
import { parseImagePath, parsePorts, parseSignal } from './values/image-values.ts';
import { invalidInput } from './values/invalid-input.ts';
import { parseNameValues } from './values/name-values.ts';

/** The execution parameters of one image; the entrypoint is the first binary unless the input says otherwise. */
export function imageConfig(inputs: Inputs, binary: string, rootfs: RootfsPlan, facts: LabelFacts): ImageConfig {
  const env = parseNameValues(inputs.imageEnv, 'image-env', /^[^=\s\p{Cc}]+$/u);
  checkTimezone(env, rootfs, inputs.base);
  const zone = rootfs.timezone === undefined || env.some(([name]) => name === 'TZ') ? [] : [`TZ=${rootfs.timezone}`];
  const entrypoint = parseArguments(inputs.entrypoint, 'entrypoint');
  const stopSignal = parseSignal(inputs.stopSignal);
  const healthcheck = parseHealthcheck(inputs.healthcheck);
  if (healthcheck?.test[0] === 'CMD-SHELL' && inputs.base === 'scratch') {
    throw invalidInput(
      'healthcheck',
      'CMD-SHELL',
      'scratch has no shell',
      'Name the program and its arguments: ["/app","-check"].',
    );
  }
  return {
    user: `${rootfs.user.uid}:${rootfs.user.gid}`,
    exposedPorts: parsePorts(inputs.expose),
    env: [...env.map(([name, value]) => `${name}=${value}`), ...zone],
    entrypoint: entrypoint.length > 0 ? entrypoint : [`/${binary}`],
    cmd: parseArguments(inputs.cmd, 'cmd'),
    volumes: [...new Set(inputs.volumes.map((path) => parseImagePath(path, 'volumes')))].sort(),
    workingDir:
      inputs.workdir === '' ? (inputs.base === 'scratch' ? '/' : '') : parseImagePath(inputs.workdir, 'workdir'),
    labels: imageLabels(facts, inputs.labels),
    ...(stopSignal === undefined ? {} : { stopSignal }),
    ...(healthcheck === undefined ? {} : { healthcheck }),
  };
}

const LEVELS = {
  gzip: { default: 6, most: 12 },
  zstd: { default: 9, most: 22 },
  uncompressed: { default: 0, most: 0 },
} as const;

/** Format and level, 0 being the format's default. Throws `invalid-input` for a level that the format does not have. */
export function compressionOf(inputs: Pick<Inputs, 'compression' | 'compressionLevel'>): Compression {
  const { default: usual, most } = LEVELS[inputs.compression];
  const level = inputs.compressionLevel === 0 ? usual : inputs.compressionLevel;
  if (level > most) {
    const wanted = most === 0 ? 'uncompressed layers have no level' : `${inputs.compression} has levels 1 to ${most}`;
    throw invalidInput('compression-level', String(level), wanted);
  }
  return { format: inputs.compression, level };
}
