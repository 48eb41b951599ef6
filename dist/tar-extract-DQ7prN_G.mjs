import { t as require_tar_stream } from "./tar-stream-BP0mBozq.mjs";
var extract = require_tar_stream().extract;
export { extract };
