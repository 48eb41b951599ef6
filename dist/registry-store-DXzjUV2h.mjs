export { t as RegistryStore } from "./registry-store-SHy5AtpB.mjs";
