export { An as parseEpoch } from "./body-CPSJQQnH.mjs";
