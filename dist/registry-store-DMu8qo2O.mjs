export { t as RegistryStore } from "./registry-store-BdXwbG6H.mjs";
