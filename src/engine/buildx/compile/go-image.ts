/**
 * The official image that Go is compiled in where none is named, by the digest of its index over all architectures. It
 * has git and ssh for private modules. Which Go compiles is the plan's: where it is another one, Go itself fetches it.
 */
export const GO_IMAGE =
  'docker.io/library/golang:1.26.8-bookworm@sha256:a688600ca24f8a4d3ca77f95b0dd40704a9fc787c826660eb7ba0b641b8b175d';

/**
 * The value of `--build-context builder=...` for an image as a user names it: a reference, or with a scheme
 * (`oci-layout://folder:tag`, `docker-image://reference`) as it is.
 */
export function goImageContext(image: string): string {
  const named = image === '' ? GO_IMAGE : image;
  return /^[a-z][a-z-]*:\/\//.test(named) ? named : `docker-image://${named}`;
}
