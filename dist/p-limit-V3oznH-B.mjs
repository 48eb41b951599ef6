export { G as default } from "./names-9vdauqbH.mjs";
