export { t as RegistryStore } from "./registry-store-BcYc_v3t.mjs";
