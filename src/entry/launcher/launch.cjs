'use strict';

const { homedir } = require('node:os');
const { join } = require('node:path');
const { enableCompileCache } = require('node:module');

// From Node 22.8 on compiled code can be kept: in our own cache folder, never in the temporary one.
if (enableCompileCache !== undefined && process.env.NODE_COMPILE_CACHE === undefined) {
  enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'go-slim-image', 'code'));
}

import('./cli.mjs');
