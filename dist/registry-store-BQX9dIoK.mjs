export { t as RegistryStore } from "./registry-store--V3USaqd.mjs";
