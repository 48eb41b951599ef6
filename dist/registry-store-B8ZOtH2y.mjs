export { t as RegistryStore } from "./registry-store-JklSyd_K.mjs";
