export { J as readReasons } from "./body-n3DjXoEE.mjs";
