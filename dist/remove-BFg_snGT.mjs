export { n as removeBuilder } from "./remove-qkP8txh9.mjs";
