import "./rolldown-runtime-FwyLars3.mjs";
// src/github/label-override.ts
async function readLabelOverride(api, number, label) {
	const same = (name) => name?.toLowerCase() === label.toLowerCase();
	const found = (await api.all("GET /repos/{owner}/{repo}/issues/{issue_number}/labels", { issue_number: number })).find(({ name }) => same(name));
	if (found === void 0) return void 0;
	let by = "somebody";
	for await (const event of api.items("GET /repos/{owner}/{repo}/issues/{issue_number}/events", { issue_number: number })) {
		const { event: kind, actor } = event;
		const named = "label" in event ? event.label?.name : void 0;
		if (kind === "labeled" && same(named)) by = actor?.login ?? by;
	}
	return {
		label: found.name,
		by
	};
}
export { readLabelOverride };
