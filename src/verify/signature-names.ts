/** Endings of files that sign others, as cosign and Sigstore's clients name them. */
const SIGNATURES = /\.(sigstore\.json|sigstore|bundle|sig|pem|crt|cert|intoto\.jsonl)$/;

/** Whether a file of a release signs another one: it is made after SHA256SUMS, and so cannot stand in it. */
export function isSignature(name: string): boolean {
  return SIGNATURES.test(name);
}
