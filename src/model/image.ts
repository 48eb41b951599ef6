import type { Digest } from './digest.ts';
import type { Platform } from './platform.ts';

/** OCI image specification 1.1, "descriptor". `size` in bytes. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: Platform;
}

/** One file, folder or link of a root filesystem, before it is in a tar. `path` has no leading slash and no `..`. */
export interface RootfsEntry {
  readonly path: string;
  readonly type: 'file' | 'directory' | 'symlink';
  /** Permission bits with setuid, setgid and sticky: 0o755, 0o1777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970; 0 unless SOURCE_DATE_EPOCH is set. */
  readonly mtime: number;
  /** Of a file: bytes in memory, or a file on disk that is streamed. */
  readonly content?: { readonly bytes: Uint8Array } | { readonly file: string; readonly size: number };
  /** Of a symlink. */
  readonly target?: string;
}

/** How layers are compressed. `level`: gzip 1 to 12 (libdeflate's), zstd 1 to 22. */
export interface Compression {
  readonly format: 'gzip' | 'zstd' | 'uncompressed';
  readonly level: number;
}

/** A layer that lies as a blob in an OCI layout. */
export interface Layer {
  readonly descriptor: Descriptor;
  /** Digest of the uncompressed tar (OCI image specification 1.1, "config", rootfs.diff_ids). */
  readonly diffId: Digest;
  /** Bytes of the uncompressed tar. */
  readonly unpackedSize: number;
  readonly part: 'base' | 'rootfs' | 'binary';
  /** For the history entry: what made it. */
  readonly createdBy: string;
}

/** Execution parameters that go into the image's config (OCI image specification 1.1, "config"). */
export interface ImageConfig {
  readonly user: string;
  readonly exposedPorts: readonly string[];
  /** `NAME=value`, in order. */
  readonly env: readonly string[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly volumes: readonly string[];
  readonly workingDir: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly stopSignal?: string;
  /** Docker's extension; times in nanoseconds. */
  readonly healthcheck?: {
    readonly test: readonly string[];
    readonly interval?: number;
    readonly timeout?: number;
    readonly startPeriod?: number;
    readonly retries?: number;
  };
  readonly shell?: readonly string[];
}

/** What a base brings for one platform: nothing for scratch. */
export interface BaseImage {
  /** As the user wrote it: `scratch`, `gcr.io/distroless/static-debian13:nonroot`, `./base.tar`. */
  readonly reference: string;
  readonly kind: 'scratch' | 'registry' | 'oci-layout' | 'oci-archive' | 'docker-archive';
  /** Digest of what the reference resolved to (index or manifest); absent for scratch. */
  readonly digest?: Digest;
  readonly platform: Platform;
  readonly layers: readonly BaseLayer[];
  readonly config: Partial<ImageConfig>;
  /** History entries of the base's config, as they stand there. */
  readonly history: readonly HistoryEntry[];
  readonly osVersion?: string;
  readonly osFeatures?: readonly string[];
}

/** A layer of a base; `open` streams its (compressed) bytes, checked against digest and size by the caller. */
export interface BaseLayer {
  readonly descriptor: Descriptor;
  readonly diffId: Digest;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** OCI image specification 1.1, "config", history. */
export interface HistoryEntry {
  readonly created?: string;
  readonly created_by?: string;
  readonly author?: string;
  readonly comment?: string;
  readonly empty_layer?: boolean;
}

/** One platform of an image that was written to the layout. */
export interface AssembledPlatform {
  readonly platform: Platform;
  readonly manifest: Descriptor;
  readonly config: Descriptor;
  readonly layers: readonly Layer[];
  readonly base: { readonly reference: string; readonly digest?: Digest };
  /** Stems of the binaries inside, the entrypoint's first, where the plan does not say it. */
  readonly binaries?: readonly string[];
}

/** An image in the layout: its index and what is below it. */
export interface AssembledImage {
  readonly name: string;
  /** Absolute folder of the OCI layout. */
  readonly layout: string;
  readonly index: Descriptor;
  /** `org.opencontainers.image.ref.name` of the index in the layout. */
  readonly refName: string;
  readonly platforms: readonly AssembledPlatform[];
  /** What BuildKit attests, where it was asked to; never counted as platforms or as bytes of one. */
  readonly attestations?: readonly Attestation[];
}

/** A manifest of BuildKit's beside those of the platforms (`vnd.docker.reference.type: attestation-manifest`). */
export interface Attestation {
  /** As it stands in the index, with its annotations and its platform unknown/unknown. */
  readonly manifest: Descriptor;
  /** Digest of the manifest that it is about. */
  readonly about: Digest;
  /** Its config and its statements (in-toto), all in the layout. */
  readonly blobs: readonly Descriptor[];
  /** `https://slsa.dev/provenance/v1`, `https://spdx.dev/Document`. */
  readonly predicates: readonly string[];
}
