export { t as RegistryStore } from "./registry-store-CdTZ9T4D.mjs";
