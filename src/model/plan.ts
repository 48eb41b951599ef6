import type { Compression, ImageConfig } from './image.ts';
import type { Platform } from './platform.ts';

/** Where a value came from, for the dry run and the report. */
export type Origin = string;

/**
 * What is built: a module in a folder, or `module@version` from a scratch module that requires it, which is how
 * `go install` does it: build info then names module, version and sum.
 */
export interface Source {
  readonly kind: 'directory' | 'module-version';
  /** Absolute folder of the module's files; read-only for a module version. */
  readonly directory: string;
  /** Absolute folder that `go` runs in; in a module's folder `packages` are relative to it. */
  readonly packageDirectory: string;
  /** `MODULE@VERSION` as asked for, with the version resolved. */
  readonly requested?: RequestedModule;
}

/** The module behind `MODULE@VERSION`, as the module proxy tells of it. */
export interface RequestedModule {
  /** Path of the module. */
  readonly path: string;
  /** Resolved: `v1.2.3`, never a query such as `latest`. */
  readonly version: string;
  /** Import path that was asked for, the module's or one below it; `.` of `packages` stands for it. */
  readonly packagePath: string;
  /** Absolute path of the module's own go.mod. */
  readonly goMod: string;
  /** Of the version's commit, seconds since 1970. */
  readonly epoch?: number;
  readonly commit?: string;
  /** Address of the repository it came from. */
  readonly url?: string;
}

/** A Go toolchain that was found or fetched. */
export interface Toolchain {
  /** `go1.26.8`. */
  readonly version: string;
  /** Absolute path of the go command. */
  readonly command: string;
  readonly goroot: string;
  /** `image`: nothing on this machine, but what a Dockerfile compiled with. */
  readonly origin: 'path' | 'tool-cache' | 'gotoolchain' | 'download' | 'image';
  /** What asked for this version: `go.mod toolchain`, `go-version-file .go-version`, `GOTOOLCHAIN`, `PATH`. */
  readonly requestedBy: Origin;
}

/** Facts of the module that the plan rests on, as `go` itself tells them. */
export interface ModuleFacts {
  readonly path: string;
  /** The `go` line, without prefix: `1.26.0`. */
  readonly goVersion?: string;
  readonly toolchainLine?: string;
  /** Absolute path of go.work when a workspace is in force. */
  readonly workspace?: string;
  readonly vendored: boolean;
  readonly goMod: string;
  /** SPDX identifier, where the module's licence file leaves no doubt. */
  readonly license?: string;
}

/** A Go command. */
export interface MainPackage {
  /** Import path. */
  readonly importPath: string;
  /** Absolute folder. */
  readonly directory: string;
  /** What `go install` would call the binary. */
  readonly binaryName: string;
}

/** Version, commit and date of what is built, and where each is from. */
export interface Revision {
  /** `v1.2.3`, or `v0.0.0-<date>-<commit>` as Go writes it, or `devel`. */
  readonly version: string;
  readonly versionOrigin: 'input' | 'tag' | 'ref' | 'describe' | 'module' | 'none';
  /** Full commit hash. */
  readonly commit?: string;
  /** Of the commit, seconds since 1970. */
  readonly epoch?: number;
  /** Uncommitted changes in the module's folder. */
  readonly dirty: boolean;
  /** `https://github.com/acme/app` for labels. */
  readonly sourceUrl?: string;
  /** The module's folder in its repository, `services/api`; absent where it is the repository's own. */
  readonly folder?: string;
}

/** One binary to be made: a main package for a platform. */
export interface BinaryPlan {
  readonly main: MainPackage;
  readonly platform: Platform;
  /** `app_linux_amd64`, without `.exe`: the stem of every file about it. */
  readonly stem: string;
  /** Relative to the output folder, `/` between parts: `bin/app_linux_amd64`. */
  readonly output: string;
  /** Arguments after `go`; the `-o` value is the marker `{output}`, which compile replaces. */
  readonly argv: readonly string[];
  /** Go variables that differ from Go's own default for this build, with where each came from. */
  readonly environment: readonly { readonly name: string; readonly value: string; readonly origin: Origin }[];
}

/** One image to be made from binaries of the plan. */
export interface ImagePlan {
  readonly name: string;
  readonly base: string;
  /** Main packages whose binaries go in, the entrypoint's first. */
  readonly mains: readonly MainPackage[];
  /** Image platforms (linux only). */
  readonly platforms: readonly Platform[];
  readonly config: ImageConfig;
  readonly annotations: Readonly<Record<string, string>>;
  readonly compression: Compression;
  /** References such as `ghcr.io/acme/app:1.2.3`. */
  readonly tags: readonly string[];
  /** Where it goes by digest: the repositories of its tags, and further ones. */
  readonly repositories?: readonly string[];
  readonly rootfs: RootfsPlan;
  /** `created` of config and history, seconds since 1970: SOURCE_DATE_EPOCH, else the commit's time, else 0. */
  readonly epoch: number;
}

/** What is put beside the binary; see rootfs/. */
export interface RootfsPlan {
  readonly caCertificates: boolean;
  /** Absolute paths of PEM files. */
  readonly extraCaCertificates: readonly string[];
  readonly passwd: boolean;
  readonly tmp: boolean;
  readonly nsswitch: boolean;
  readonly timezones: 'all' | 'none' | readonly string[];
  /** Sets TZ and puts that zone in. */
  readonly timezone?: string;
  readonly include: readonly IncludedFile[];
  /** User and group of the image's config, for /etc/passwd. */
  readonly user: { readonly uid: number; readonly gid: number; readonly name: string };
  /** mtime of every entry, seconds. */
  readonly mtime: number;
}

/** `include: src:dest:mode`. */
export interface IncludedFile {
  /** Relative to the module's root, `/` between parts. */
  readonly source: string;
  /** Absolute in the image. */
  readonly destination: string;
  /** Permission bits; absent: 0644 for files (0755 if executable), 0755 for folders. */
  readonly mode?: number;
}

/** All that will be done, before anything is compiled. Serialisable. */
export interface Plan {
  readonly source: Source;
  readonly module: ModuleFacts;
  readonly toolchain: Toolchain;
  readonly revision: Revision;
  readonly platforms: readonly Platform[];
  /** Platforms that get binaries but no image, each with the sentence that says why. */
  readonly binaryOnly: readonly { readonly platform: Platform; readonly reason: string }[];
  readonly binaries: readonly BinaryPlan[];
  readonly images: readonly ImagePlan[];
}
