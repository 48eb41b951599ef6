import type { Host } from '../model/runtime.ts';
import type { Tool } from '../model/tool.ts';

/** A file of a release, and the digest that its bytes must have. */
export interface PinnedAsset {
  readonly file: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A tool at the one version that this repository vouches for. */
export interface PinnedTool {
  readonly name: Tool['name'];
  readonly version: string;
  /** Below the release host: `anchore/syft`. */
  readonly repository: string;
  /** Keyed by Node's names of system and processor: `linux-x64`. */
  readonly assets: Readonly<Record<string, PinnedAsset>>;
  /** Import path of the command, for a build from source. */
  readonly package: string;
  /** The module that the version belongs to, as build info names it. */
  readonly module: string;
  /** Variable that the linker sets to the version. */
  readonly versionSymbol: string;
  /** What Go needs in its environment to build it. */
  readonly buildEnvironment: Readonly<Record<string, string>>;
  /** Arguments that make it say its version; default `--version`. */
  readonly versionArguments?: readonly string[];
  /** Other names that it has on PATH. */
  readonly alsoCalled?: readonly string[];
}

/** Where release assets lie unless the input `tools-mirror` names another base. */
export const RELEASE_HOST = 'https://github.com';

/** Every tool at its pinned version; a change here is a change of what runs on users' machines. */
export const PINS: Readonly<Record<Tool['name'], PinnedTool>> = {
  syft: {
    name: 'syft',
    version: '1.51.0',
    repository: 'anchore/syft',
    assets: {
      'linux-x64': {
        file: 'syft_1.51.0_linux_amd64.tar.gz',
        sha256: '2a2e837a2c8d59ec9af5472ee22d3b04ee463c4e44476ecf993fd1e5ab6ebc7f',
      },
      'linux-arm64': {
        file: 'syft_1.51.0_linux_arm64.tar.gz',
        sha256: '6c0466811541ea03add5213a60a1562f0851e4c0b0ecfdee1a694a9455285900',
      },
      'darwin-x64': {
        file: 'syft_1.51.0_darwin_amd64.tar.gz',
        sha256: 'cddf9a044145caf0a1a3194d00d1dd51a1666f4814f2919cdb4768a0c062ad95',
      },
      'darwin-arm64': {
        file: 'syft_1.51.0_darwin_arm64.tar.gz',
        sha256: '4f37f4c7fefce0a68e4cf71ba3f5f9829a99e65d89b29f7ee41b8c2c10ea8c59',
      },
      'win32-x64': {
        file: 'syft_1.51.0_windows_amd64.zip',
        sha256: 'fc5ffaeffb993576ece9c791da5a688fb2c8969a1479bbfe58583672c64da336',
      },
    },
    package: 'github.com/anchore/syft/cmd/syft',
    module: 'github.com/anchore/syft',
    versionSymbol: 'main.version',
    buildEnvironment: {},
  },
  trivy: {
    name: 'trivy',
    version: '0.74.0',
    repository: 'aquasecurity/trivy',
    assets: {
      'linux-x64': {
        file: 'trivy_0.74.0_Linux-64bit.tar.gz',
        sha256: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
      },
      'linux-arm64': {
        file: 'trivy_0.74.0_Linux-ARM64.tar.gz',
        sha256: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
      },
      'darwin-x64': {
        file: 'trivy_0.74.0_macOS-64bit.tar.gz',
        sha256: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
      },
      'darwin-arm64': {
        file: 'trivy_0.74.0_macOS-ARM64.tar.gz',
        sha256: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
      },
      'win32-x64': {
        file: 'trivy_0.74.0_windows-64bit.zip',
        sha256: '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
      },
    },
    package: 'github.com/aquasecurity/trivy/cmd/trivy',
    module: 'github.com/aquasecurity/trivy',
    versionSymbol: 'github.com/aquasecurity/trivy/pkg/version/app.ver',
    buildEnvironment: { GOEXPERIMENT: 'jsonv2' },
  },
  buildx: {
    name: 'buildx',
    version: '0.36.1',
    repository: 'docker/buildx',
    // Its releases hold the program itself and no archive. Other machines build it from its modules.
    assets: {
      'linux-x64': {
        file: 'buildx-v0.36.1.linux-amd64',
        sha256: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
      },
      'linux-arm64': {
        file: 'buildx-v0.36.1.linux-arm64',
        sha256: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
      },
    },
    package: 'github.com/docker/buildx/cmd/buildx',
    module: 'github.com/docker/buildx',
    versionSymbol: 'github.com/docker/buildx/version.Version',
    buildEnvironment: {},
    versionArguments: ['version'],
    alsoCalled: ['docker-buildx'],
  },
};

/** The release asset for a machine; absent where none is pinned. */
export function pinnedAsset(pin: PinnedTool, host: Pick<Host, 'platform' | 'arch'>): PinnedAsset | undefined {
  return pin.assets[`${host.platform}-${host.arch}`];
}

/** `BASE/anchore/syft/releases/download/v1.51.0/syft_1.51.0_linux_amd64.tar.gz`. */
export function assetUrl(pin: PinnedTool, asset: PinnedAsset, base: string = RELEASE_HOST): string {
  return `${base.replace(/\/+$/, '')}/${pin.repository}/releases/download/v${pin.version}/${asset.file}`;
}

/** The program's file name on a machine. */
export function programName(name: string, host: Pick<Host, 'platform'>): string {
  return host.platform === 'win32' ? `${name}.exe` : name;
}
