export { r as imageNames } from "./names-9vdauqbH.mjs";
