/** Version of go-slim-image; package.json has the same (a test holds them together). */
export const TOOL_VERSION = '1.0.0';
