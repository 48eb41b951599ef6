export { t as openStored } from "./open-base-Dnwt79Yj.mjs";
