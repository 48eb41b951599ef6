export { i as fillTemplate, a as templateValues } from "./names-9vdauqbH.mjs";
