/** The Go that is fetched where a machine has none. */
export const PINNED_GO = '1.26.8';

/**
 * Sums of the toolchain modules `golang.org/toolchain@v0.0.1-go1.26.8.<os>-<arch>` as Go's checksum database has them
 * (`h1:`, see dirhash.ts). To renew: `go mod download -json golang.org/toolchain@v0.0.1-go<version>.<os>-<arch>`.
 * Those for windows were not read from the database: they come from `GOOS=windows make.bash -distpack` of the release's
 * source, whose output is reproducible; for linux/arm64 the same steps give the database's sum.
 */
export const PINNED_GO_SUMS: Readonly<Record<string, string>> = {
  'linux-amd64': 'h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=',
  'linux-arm64': 'h1:sYL/O6MqS68ML0kjsQ36WoYIpJqkw60TxizWUYUKQMc=',
  'darwin-amd64': 'h1:7/9KPPN8PckcA9s91hm2jmQMhzW4KyTJXHIs45L0C9M=',
  'darwin-arm64': 'h1:dFjGhY6f8DTsY8/rLchUTDRRfjJP4pCrGCwxvHFT2Fg=',
  'windows-amd64': 'h1:V1/NuqIEUQV90GemGKR4m+57HDDasNnhxYAnodtku/E=',
  'windows-arm64': 'h1:da6JL1csHqtwnmV3WgFz9w1Y6a1B454EYBU4+IfRKMc=',
};
