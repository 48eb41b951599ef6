export { t as RegistryStore } from "./registry-store-B0SVht4b.mjs";
