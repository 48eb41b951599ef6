export { gt as tellFailure } from "./start-Xfg0J2l3.mjs";
