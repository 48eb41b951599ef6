export { t as RegistryStore } from "./registry-store-B6APoTd_.mjs";
