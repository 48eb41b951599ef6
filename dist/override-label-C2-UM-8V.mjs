import "./rolldown-runtime-BcUA5ExT.mjs";
// src/pipeline/compare/override-label.ts
function overrideLabel({ budgetLabel }) {
	return budgetLabel === "" || budgetLabel === "none" ? {} : { label: budgetLabel };
}
export { overrideLabel as t };
