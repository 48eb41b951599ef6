import { t as require_tar_stream } from "./tar-stream-CK-KjJss.mjs";
var extract = require_tar_stream().extract;
export { extract };
