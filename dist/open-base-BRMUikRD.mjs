export { t as openStored } from "./open-base-C6sQzKbX.mjs";
