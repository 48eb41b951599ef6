export { t as openStored } from "./open-base-C3OXzNBJ.mjs";
