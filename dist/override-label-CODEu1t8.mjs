import "./rolldown-runtime-FwyLars3.mjs";
// src/pipeline/compare/override-label.ts
function overrideLabel({ budgetLabel }) {
	return budgetLabel === "" || budgetLabel === "none" ? {} : { label: budgetLabel };
}
export { overrideLabel as t };
