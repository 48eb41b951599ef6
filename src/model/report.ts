import type { BinaryFormat } from './binary.ts';
import type { ReportComparison } from './comparison.ts';
import type { Digest } from './digest.ts';
import type { Finding, ScanOutcome, Severity } from './findings.ts';
import type { ReportHistoryPoint } from './history.ts';
import type { Layer } from './image.ts';
import type { Revision } from './plan.ts';
import type { ReportRelease } from './release.ts';
import type { ReportRun } from './report-run.ts';
import type { ReportAlternative, ReportBuildTag, ReportSize } from './size.ts';

/**
 * report.json, version 1: the one contract between modes, jobs and runs (schema/report-v1.schema.json says the same).
 * Two runs of the same commit, inputs, toolchain and vulnerability data differ in `run` only. No path of the machine is
 * in it: files are relative to the output folder with `/` between parts. All sizes are in bytes.
 */
export interface Report {
  readonly schemaVersion: 1;
  /** Version of go-slim-image that wrote it: `1.0.0`. */
  readonly toolVersion: string;
  readonly module: ReportModule;
  readonly revision: Revision;
  readonly toolchain: ReportToolchain;
  /** Inputs whose value is not the default; never a secret's or a path outside the module. Sorted by name. */
  readonly inputs: readonly ReportInput[];
  /** Every platform of the plan, formatted (`linux/arm/v7`), in the plan's order. */
  readonly platforms: readonly string[];
  /** Platforms that have binaries but no image, each with the sentence that says why. */
  readonly binaryOnly: readonly ReportBinaryOnly[];
  /** One for each main package and platform, in the plan's order. */
  readonly binaries: readonly ReportBinary[];
  readonly images: readonly ReportImage[];
  readonly totals: ReportTotals;
  /** Against an earlier report; absent when nobody asked for one. */
  readonly comparison?: ReportComparison;
  /** Earlier builds of the default branch, oldest first, at most 30; absent without a baseline. */
  readonly history?: readonly ReportHistoryPoint[];
  /** The files of a release, when they were made. */
  readonly release?: ReportRelease;
  /** Everything that may differ from run to run. */
  readonly run: ReportRun;
}

/** What was built. */
export interface ReportModule {
  readonly path: string;
  /** The `go` line: `1.26.0`. */
  readonly goVersion?: string;
  readonly toolchainLine?: string;
  /** A go.work was in force. */
  readonly workspace: boolean;
  readonly vendored: boolean;
  /** `MODULE@VERSION` as it was asked for, resolved. */
  readonly requested?: { readonly path: string; readonly version: string };
}

/** Which Go, and what asked for it. Where it was found is in `run.toolchainOrigin`. */
export interface ReportToolchain {
  /** `go1.26.8`. */
  readonly version: string;
  readonly requestedBy: string;
}

export interface ReportInput {
  readonly name: string;
  readonly value: string;
}

export interface ReportBinaryOnly {
  readonly platform: string;
  readonly reason: string;
}

/** One binary, as its own headers and build info describe it. */
export interface ReportBinary {
  /** What `go install` would call it: `app`. */
  readonly name: string;
  readonly importPath: string;
  readonly platform: string;
  /** `app_linux_amd64`: the stem of every file about it. */
  readonly stem: string;
  /** `bin/app_linux_amd64`. */
  readonly file: string;
  readonly size: number;
  readonly digest: Digest;
  readonly format: BinaryFormat;
  readonly linkage: ReportLinkage;
  readonly stripped: boolean;
  /** `go1.26.8`, as the binary itself says. */
  readonly goVersion?: string;
  readonly goBuildId?: string;
  /** Hexadecimal. */
  readonly gnuBuildId?: string;
  readonly settings: readonly { readonly key: string; readonly value: string }[];
  /** The modules that the binary was linked from, the main one not among them, as its build info has them. */
  readonly modules: readonly ReportLinkedModule[];
  readonly build: ReportBuild;
  /** Bytes that were measured to be saved, when that was asked for. */
  readonly savings?: ReportSavings;
  /** Where its bytes belong. */
  readonly sizes?: ReportSize;
  /** Build tags that would shrink it; absent when they were not looked for. */
  readonly shrinkingTags?: readonly ReportBuildTag[];
  readonly sbom?: ReportSbom;
  readonly scan?: ReportScan;
}

export interface ReportLinkage {
  /** Absent where the format always links the system's libraries (darwin, windows). */
  readonly static?: boolean;
  readonly interpreter?: string;
  readonly needed: readonly string[];
  readonly pie: boolean;
}

export interface ReportLinkedModule {
  readonly path: string;
  readonly version: string;
  /** What replaces it; a local folder's name is not told, only that it is one (`version` is empty). */
  readonly replacedBy?: { readonly path: string; readonly version: string };
}

/** The command that made a binary: arguments after `go` (with `{output}`), and variables that are not Go's default. */
export interface ReportBuild {
  readonly argv: readonly string[];
  readonly environment: readonly { readonly name: string; readonly value: string; readonly origin: string }[];
}

export interface ReportSavings {
  /** Size with symbols and debug data, less the real size. */
  readonly stripping?: number;
  /** Size with CGO_ENABLED=1, less the real size; negative when that was smaller. */
  readonly cgoOff?: number;
}

/** Files of one subject's SBOM. */
export interface ReportSbom {
  readonly cyclonedx?: string;
  readonly spdx?: string;
  readonly packages: number;
}

export interface ReportScan {
  readonly outcome: ScanOutcome;
  /** The scanner's own answer, when it was kept. */
  readonly file?: string;
  /** Findings that count: without suppressed ones. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** All, suppressed ones too, worst first. */
  readonly findings: readonly Finding[];
}

/** One image (an OCI image index). */
export interface ReportImage {
  readonly name: string;
  /** Digest of the image index. */
  readonly digest: Digest;
  /** Bytes of the image index itself. */
  readonly indexSize: number;
  /** Folder of the OCI layout: `image`. */
  readonly layout: string;
  /** `org.opencontainers.image.ref.name` in the layout's index.json. */
  readonly refName: string;
  readonly tags: readonly string[];
  readonly rootfs: ReportRootfs;
  readonly platforms: readonly ReportImagePlatform[];
  /** What BuildKit attests, where it was asked to; no platforms, and no bytes of one. */
  readonly attestations?: readonly ReportAttestation[];
}

/** A manifest that holds statements about a platform's manifest. */
export interface ReportAttestation {
  readonly manifest: Digest;
  /** The manifest that it is about. */
  readonly about: Digest;
  /** The manifest, its config and its statements. */
  readonly size: number;
  /** Types of the statements: `https://slsa.dev/provenance/v1`. */
  readonly predicates: readonly string[];
}

/** What was put beside the binary. */
export interface ReportRootfs {
  readonly certificates?: {
    /** Of the Mozilla set and the user's own together. */
    readonly count: number;
    /** Of the bundle file. */
    readonly digest: Digest;
    /** Where the set is from: `Mozilla, as in Node 24.21.0`. */
    readonly source?: string;
  };
  readonly zones?: {
    /** Release of the zone data: `2026b`. */
    readonly release?: string;
    readonly count: number;
  };
  /** What TZ is set to. */
  readonly timezone?: string;
}

export interface ReportImagePlatform {
  readonly platform: string;
  /** Stems of the binaries inside, the entrypoint's first. */
  readonly binaries: readonly string[];
  readonly manifest: Digest;
  readonly config: Digest;
  /** What a client pulls: config and layers as they are in the registry. */
  readonly compressedSize: number;
  /** All layers unpacked. */
  readonly unpackedSize: number;
  readonly base: ReportBase;
  /** Compressed bytes of the layers that are not the base's. */
  readonly appSize: number;
  readonly layers: readonly ReportLayer[];
  /** Only where the base has packages; else the binaries' SBOM and scan say all. */
  readonly sbom?: ReportSbom;
  readonly scan?: ReportScan;
}

export interface ReportBase {
  /** As the user wrote it: `scratch`. */
  readonly reference: string;
  readonly digest?: Digest;
  /** Compressed bytes of its layers. */
  readonly size: number;
}

export interface ReportLayer {
  readonly part: Layer['part'];
  readonly digest: Digest;
  readonly diffId: Digest;
  readonly size: number;
  readonly unpackedSize: number;
  readonly mediaType: string;
  /** The same content compressed otherwise, when that was asked for. */
  readonly alternatives?: readonly ReportAlternative[];
}

export interface ReportTotals {
  /** Of the largest binary. */
  readonly binarySize: number;
  /** Of the largest image platform, as pulled; absent without images. */
  readonly compressedSize?: number;
  readonly unpackedSize?: number;
  /** Different findings (by id, module and version) that count, over all platforms. */
  readonly findings: Readonly<Record<Severity, number>>;
}
