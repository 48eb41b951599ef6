import "./rolldown-runtime-FwyLars3.mjs";
import { o as saveState } from "./core-BDXlF5cE.mjs";
// src/github/post-state.ts
function keepForPost(name, value, env) {
	if ((env.GITHUB_STATE ?? "") === "") return false;
	saveState(name, value);
	return true;
}
function keptForPost(name, env) {
	const value = env[`STATE_${name}`];
	return value === void 0 || value === "" ? void 0 : value;
}
export { keptForPost as n, keepForPost as t };
