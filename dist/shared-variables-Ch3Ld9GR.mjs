import "./rolldown-runtime-FwyLars3.mjs";
import { t as withoutCredentials } from "./without-credentials-D6rHiwKK.mjs";
// src/pipeline/modes/shared-variables.ts
function sharedVariables({ env, overridden }, ambient) {
	const kept = Object.entries(env).filter(([name]) => name.startsWith("GO")).map(([name, value]) => ({
		name,
		value: withoutCredentials(name, value),
		origin: originOf(name, value, ambient)
	}));
	const left = overridden.map(({ name, value, origin, why }) => ({
		name,
		value: "",
		origin: `${origin} had "${value}", which does not count: ${why}`
	}));
	return [...kept, ...left].sort((a, b) => a.name < b.name ? -1 : 1);
}
function originOf(name, value, ambient) {
	if (name === "GOENV") return "go-slim-image: go env -w is read once, then left out";
	if (name === "GOTOOLCHAIN") return "go-slim-image: the toolchain is chosen already";
	return ambient[name] === value ? "environment" : "go env";
}
export { sharedVariables };
