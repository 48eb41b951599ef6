export { n as runActionMode } from "./start-BqDS5MMM.mjs";
