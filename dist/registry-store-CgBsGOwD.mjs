export { t as RegistryStore } from "./registry-store-CCzeO7FC.mjs";
