import "./rolldown-runtime-FwyLars3.mjs";
import { n as splitPushes, r as splitPushesBesideBuildkit } from "./push-list-ChOmeVoS.mjs";
import { Nt as Failure, S as chooseEngine } from "./start-Cs8qjoYe.mjs";
// src/pipeline/plan/push-outputs.ts
function pushOutputs(configuration, mode) {
	const { inputs, origins } = configuration;
	if (!inputs.outputs.some((line) => /type\s*=\s*(image|registry)\b/i.test(line))) return configuration;
	const { pushes, others } = mode === "build" && chooseEngine(configuration).engine === "buildx" ? splitPushesBesideBuildkit(inputs.outputs, inputs.pushOnFailedGate === "always") : splitPushes(inputs.outputs);
	const wanted = pushes.filter(({ push }) => push);
	const [first] = wanted;
	const rest = {
		...configuration,
		inputs: {
			...inputs,
			outputs: others
		}
	};
	if (first === void 0) return rest;
	refuseBothWays(first, wanted, configuration);
	const names = namesBeyondTags(wanted, configuration);
	const origin = origins.outputs ?? "default";
	return {
		...rest,
		inputs: {
			...rest.inputs,
			...first.byDigest ? { pushByDigest: true } : { push: true },
			...names.length === 0 ? {} : { tags: names }
		},
		origins: {
			...origins,
			[first.byDigest ? "push-by-digest" : "push"]: origin,
			...names.length === 0 ? {} : { tags: origin }
		}
	};
}
function refuseBothWays(first, wanted, { inputs }) {
	const other = wanted.find(({ byDigest }) => byDigest !== first.byDigest);
	if (other !== void 0) throw invalid(other.line, `"${first.line}" pushes the other way`, "Push by digest, or under tags.");
	if (first.byDigest && inputs.push) throw invalid(first.line, "it pushes by digest, and push under tags", "Leave push out, or push-by-digest=true.");
	if (!first.byDigest && inputs.pushByDigest) throw invalid(first.line, "it pushes under tags, and push-by-digest is set", "Write push-by-digest=true in it.");
}
function namesBeyondTags(wanted, { inputs, images }) {
	const known = new Set([...inputs.tags, ...inputs.repositories]);
	const isKnown = (name) => known.has(name) || known.has(`${name}:latest`);
	const named = [...new Set(wanted.flatMap(({ names }) => names))];
	const strange = named.find((name) => !isKnown(name));
	if (strange === void 0) return [];
	const { line } = wanted.find(({ names }) => names.includes(strange));
	if (known.size > 0) throw invalid(line, `tags and repositories do not name ${strange}`, "Add it to tags, and leave name= out.");
	if (images.length > 0) throw invalid(line, "the configuration file has images with names of their own", "Set tags of each image there.");
	return named;
}
function invalid(line, what, fix) {
	return new Failure({
		code: "invalid-input",
		message: `outputs: "${line}" cannot be followed: ${what}.`,
		fix
	});
}
export { pushOutputs };
