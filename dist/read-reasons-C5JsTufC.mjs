export { q as readReasons } from "./body-DA5ohGOX.mjs";
