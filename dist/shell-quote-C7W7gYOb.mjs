import "./rolldown-runtime-FwyLars3.mjs";
// src/plan/shown/shell-quote.ts
function shellQuote(word) {
	if (/^[A-Za-z0-9_@%+=:,./{}-]+$/.test(word)) return word;
	return `'${word.replaceAll("'", "'\\''")}'`;
}
export { shellQuote as t };
