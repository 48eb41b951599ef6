import type { Environment } from '../../../model/runtime.ts';
import { childEnvironment } from '../../../process/environment.ts';

/** By what buildx finds daemons, credentials and clusters; credential helpers are children of it and need their clouds'. */
const PASSED = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS',
  'DOCKER_TLS_VERIFY',
  'DOCKER_API_VERSION',
  'DOCKER_AUTH_CONFIG',
  'BUILDX_BUILDER',
  'BUILDX_CONFIG',
  'BUILDX_CPU_PROFILE',
  'BUILDKIT_HOST',
  'KUBECONFIG',
  'KUBERNETES_SERVICE_HOST',
  'KUBERNETES_SERVICE_PORT',
  'SSH_AUTH_SOCK',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_PROFILE',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_ROLE_ARN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'CLOUDSDK_CONFIG',
  'AZURE_CLIENT_ID',
  'AZURE_TENANT_ID',
  'AZURE_FEDERATED_TOKEN_FILE',
] as const;

/**
 * Environment of a call of buildx. What would change a build behind the plan's back (BUILDKIT_PROGRESS, BUILDX_NO_DEFAULT_ATTESTATIONS,
 * SOURCE_DATE_EPOCH, GIT_*) is not passed on: inputs and plan say it.
 */
export function buildxEnvironment(ambient: Environment, ...set: readonly (Environment | undefined)[]): Environment {
  return childEnvironment(ambient, { pass: PASSED, set: Object.assign({}, ...set) as Environment });
}
