export { t as openStored } from "./open-base-hUcR6Iu4.mjs";
