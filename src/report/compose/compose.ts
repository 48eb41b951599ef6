import { relative } from 'node:path';
import { formatPlatform } from '../../model/platform.ts';
import type { Report, ReportTotals } from '../../model/report.ts';
import { countFindings, findingsOf } from '../findings.ts';
import type { ReportParts } from '../parts.ts';
import { hidePlaces, placesOf } from '../places.ts';
import { composeBinary } from './compose-binary.ts';
import { composeImage } from './compose-image.ts';

/** Makes the report from what the steps made. Folders of the machine become names: `{module}`, `{goroot}`. */
export function composeReport(parts: ReportParts): Report {
  const { plan, run } = parts;
  const places = placesOf(plan, parts.outputDirectory);
  const { path, goVersion, toolchainLine, workspace, vendored } = plan.module;
  const binaries = parts.binaries.map((binary) => composeBinary(binary, parts, places));
  const images = parts.images.map((image) =>
    composeImage(image, parts, relative(parts.outputDirectory, image.layout).replaceAll('\\', '/')),
  );
  return {
    schemaVersion: 1,
    toolVersion: parts.toolVersion,
    module: {
      path,
      ...(goVersion === undefined ? {} : { goVersion }),
      ...(toolchainLine === undefined ? {} : { toolchainLine }),
      workspace: workspace !== undefined,
      vendored,
      ...(plan.source.requested === undefined ? {} : { requested: plan.source.requested }),
    },
    revision: plan.revision,
    toolchain: { version: plan.toolchain.version, requestedBy: hidePlaces(plan.toolchain.requestedBy, places) },
    inputs: [...parts.inputs]
      .map(({ name, value }) => ({ name, value: hidePlaces(value, places) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    platforms: plan.platforms.map(formatPlatform),
    binaryOnly: plan.binaryOnly.map(({ platform, reason }) => ({ platform: formatPlatform(platform), reason })),
    binaries,
    images,
    totals: totalsOf({ binaries, images }),
    ...(parts.release === undefined ? {} : { release: parts.release }),
    run: {
      ...run,
      steps: run.steps.map((step) =>
        step.detail === undefined ? step : { ...step, detail: hidePlaces(step.detail, places) },
      ),
      notices: run.notices.map((notice) => ({ ...notice, message: hidePlaces(notice.message, places) })),
    },
  };
}

/** The figures for a glance: the largest binary and image, and all different findings. */
export function totalsOf(report: Pick<Report, 'binaries' | 'images'>): ReportTotals {
  const platforms = report.images.flatMap((image) => image.platforms);
  return {
    binarySize: Math.max(0, ...report.binaries.map(({ size }) => size)),
    ...(platforms.length === 0
      ? {}
      : {
          compressedSize: Math.max(...platforms.map(({ compressedSize }) => compressedSize)),
          unpackedSize: Math.max(...platforms.map(({ unpackedSize }) => unpackedSize)),
        }),
    findings: countFindings(findingsOf(report)),
  };
}
