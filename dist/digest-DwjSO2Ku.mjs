export { Q as digestOf } from "./start-CZBvx8OX.mjs";
