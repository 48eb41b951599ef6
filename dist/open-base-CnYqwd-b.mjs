export { t as openStored } from "./open-base-KsKsS9XA.mjs";
