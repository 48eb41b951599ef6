import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from './pair.mjs';

/** Steps of the part that is asked about; what comes behind the last of all others is its, too. */
const OWN = new Set(['size', 'compare']);

/**
 * What a cold job with a baseline spends on telling sizes and comparing: attribution, reading the baseline, causes, and
 * writing the report in its readings. `job` and `baseline` are commands for `measure`; the job has a cold Go cache and
 * writes to `output`.
 *
 * - `path`: seconds from the end of the last other step (compiling, image, SBOM, scan) to the end of the process. All of it
 *   is counted, also what any build does there.
 * - `cpu`: CPU seconds of our process and its children from then on, and of attribution wherever it ran: of each binary
 *   once more by itself. CPU of the part that ran earlier in our own process (finding the baseline) is not in it.
 */
export function compareShare({ root, job, output, samples }) {
  const hooked = {
    ...job,
    args: ['--require', join(root, 'bench', 'cpu-samples.cjs'), ...job.args],
    env: { ...job.env, CPU_SAMPLES: samples },
  };
  const whole = measure(hooked);
  const report = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8'));
  if (report.comparison?.baseline === undefined) throw new Error('the job was compared with nothing');
  const { steps, startedAt } = report.run;
  const end = (wanted) => Math.max(0, ...steps.filter(wanted).map(({ endMs }) => endMs));
  const others = Date.parse(startedAt) + end(({ step }) => !OWN.has(step));
  const notes = JSON.parse(readFileSync(samples, 'utf8'));
  const last = notes.at(-1);
  const then = notes.findLast(([time]) => time <= others) ?? notes[0];
  const attribution = report.binaries.map((binary) => attributed(root, output, binary));
  const late = steps.filter(({ step, endMs }) => step === 'size' && Date.parse(startedAt) + endMs > others).length;
  const known = attribution.reduce((sum, one) => sum + one.cpu, 0);
  // Children that ended behind the last other step are among the children's time already.
  const behind = (last[1] - then[1] + last[2] - then[2]) / 1000;
  return {
    whole: whole.wall,
    wholeCpu: whole.cpu,
    path: (last[0] - others) / 1000,
    cpu: behind + known * (1 - late / Math.max(1, attribution.length)),
    attribution: known,
    late,
  };
}

function attributed(root, output, { file, stem, digest }) {
  const binary = join(output, file);
  const request = { file: binary, name: file, digest, list: `${join(output, stem)}.again.json`, evidence: {} };
  return measure({
    command: process.execPath,
    args: [join(root, 'dist', 'size-child.mjs')],
    input: JSON.stringify(request),
  });
}
