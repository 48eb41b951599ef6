export { t as sharedVariables } from "./shared-variables-YvrvfNrn.mjs";
