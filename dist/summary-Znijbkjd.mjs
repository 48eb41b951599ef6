export { t as checkMarkdown } from "./summary--wOlNWpl.mjs";
