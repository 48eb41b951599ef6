export { pt as tellFailure } from "./start-CZBvx8OX.mjs";
