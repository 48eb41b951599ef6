'use strict';

const { homedir } = require('node:os');
const { join } = require('node:path');
const { enableCompileCache } = require('node:module');

// From Node 22.8 on compiled code can be kept: in our own cache folder, never in the temporary one.
if (enableCompileCache !== undefined && process.env.NODE_COMPILE_CACHE === undefined) {
  enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'go-slim-image', 'code'));
}

// A run that ends without having come to its end (everything it waits for is gone) is no success.
process.exitCode = 1;
import('./cli.mjs');
