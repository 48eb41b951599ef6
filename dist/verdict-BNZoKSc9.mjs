export { Yt as verdictOf } from "./body-njjjQ29s.mjs";
