import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { a as templateValues, f as choosePush, r as imageNames, t as tagFacts } from "./names-BO2WAwaj.mjs";
// src/pipeline/build/buildx/name-images.ts
function nameImages(images, revision, { configuration, github, session }) {
	const { inputs } = configuration;
	const facts = tagFacts(github, revision, session.startedAt);
	const { Os: _, Arch: __, Variant: ___, ...values } = templateValues({
		revision,
		env: []
	}, {
		os: "",
		architecture: ""
	});
	const chosen = inputs.tags.length + inputs.repositories.length > 0;
	const named = images.map(({ name, tags }) => ({
		name,
		...imageNames(chosen ? inputs : {
			...inputs,
			tags,
			repositories: []
		}, {
			...values,
			Name: name
		}, facts)
	}));
	const all = named.flatMap(({ tags }) => tags);
	const twice = all.find((tag, index) => all.indexOf(tag) !== index);
	if (twice !== void 0) throw new Failure({
		code: "invalid-input",
		message: `tags: ${twice} would be the tag of two images.`,
		fix: "Write {{.Name}} into tags or repositories, or leave them to the bake file."
	});
	const pushing = choosePush(inputs, named, github);
	if (pushing.kind === "skipped") session.runtime.log.notice(pushing.notice);
	return {
		names: named,
		pushing
	};
}
export { nameImages as t };
