import "./rolldown-runtime-FwyLars3.mjs";
import { pt as childEnvironment } from "./start-Cs8qjoYe.mjs";
// src/engine/buildx/run/environment.ts
const PASSED = [
	"DOCKER_HOST",
	"DOCKER_CONTEXT",
	"DOCKER_CONFIG",
	"DOCKER_CERT_PATH",
	"DOCKER_TLS",
	"DOCKER_TLS_VERIFY",
	"DOCKER_API_VERSION",
	"DOCKER_AUTH_CONFIG",
	"BUILDX_BUILDER",
	"BUILDX_CONFIG",
	"BUILDX_CPU_PROFILE",
	"BUILDKIT_HOST",
	"KUBECONFIG",
	"KUBERNETES_SERVICE_HOST",
	"KUBERNETES_SERVICE_PORT",
	"SSH_AUTH_SOCK",
	"AWS_REGION",
	"AWS_DEFAULT_REGION",
	"AWS_PROFILE",
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN",
	"AWS_ROLE_ARN",
	"AWS_WEB_IDENTITY_TOKEN_FILE",
	"GOOGLE_APPLICATION_CREDENTIALS",
	"CLOUDSDK_CONFIG",
	"AZURE_CLIENT_ID",
	"AZURE_TENANT_ID",
	"AZURE_FEDERATED_TOKEN_FILE"
];
function buildxEnvironment(ambient, ...set) {
	return childEnvironment(ambient, {
		pass: PASSED,
		set: Object.assign({}, ...set)
	});
}
export { buildxEnvironment as t };
