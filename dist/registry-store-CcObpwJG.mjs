export { t as RegistryStore } from "./registry-store-xi624nCW.mjs";
