import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { Mn as sourceUrl, Nn as git } from "./body-D-Qc5rZc.mjs";
// src/pipeline/publish/remote-repository.ts
async function remoteRepository(runtime) {
	const remote = await git(runtime.workingDirectory, [
		"config",
		"--get",
		"remote.origin.url"
	], runtime);
	const [, found] = /^https:\/\/[^/]+\/([\w.-]+\/[\w.-]+)$/.exec(sourceUrl(remote ?? "") ?? "") ?? [];
	if (found !== void 0) return found;
	throw new Failure({
		code: "invalid-input",
		message: "Which repository on GitHub is meant is not known here.",
		fix: "Write OWNER/REPO@v1.2.3, set GITHUB_REPOSITORY=OWNER/REPO, or run it in a clone."
	});
}
export { remoteRepository as t };
