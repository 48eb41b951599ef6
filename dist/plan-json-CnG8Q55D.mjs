import "./rolldown-runtime-FwyLars3.mjs";
import { t as withoutCredentials } from "./without-credentials-D6rHiwKK.mjs";
// src/plan/shown/plan-json.ts
function planJson(plan, shared = []) {
	const shown = (entry) => ({
		...entry,
		value: withoutCredentials(entry.name, entry.value)
	});
	const binaries = plan.binaries.map((binary) => ({
		...binary,
		environment: binary.environment.map(shown)
	}));
	return `${JSON.stringify({
		...plan,
		binaries,
		environment: shared.map(shown)
	}, null, 2)}\n`;
}
export { planJson };
