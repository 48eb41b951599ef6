'use strict';

import('./cli.mjs');
