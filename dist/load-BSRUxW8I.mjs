export { Yn as findContainerEngine } from "./body-zDerwXQ6.mjs";
