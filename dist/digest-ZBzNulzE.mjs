export { $ as digestOf } from "./start-BqDS5MMM.mjs";
