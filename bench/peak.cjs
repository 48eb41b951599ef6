// Preloaded: tells the peak resident memory of this process with its threads (KiB) when it ends; children do not count.
process.on('exit', () => require('node:fs').writeSync(2, `PEAK ${process.resourceUsage().maxRSS}\n`));
