import "./rolldown-runtime-FwyLars3.mjs";
import { t as GithubFailure } from "./github-failure-CSJOXVK1.mjs";
// src/github/api/outcome.ts
async function whenPermitted(call) {
	try {
		return {
			permitted: true,
			value: await call
		};
	} catch (error) {
		if (!(error instanceof GithubFailure) || error.problem !== "not-permitted") throw error;
		return {
			permitted: false,
			permission: error.permission ?? "a valid token",
			failure: error
		};
	}
}
async function whenFound(call) {
	try {
		return await call;
	} catch (error) {
		if (error instanceof GithubFailure && error.problem === "missing") return void 0;
		throw error;
	}
}
export { whenPermitted as n, whenFound as t };
