// Preloaded: tells the CPU time of this process (milliseconds) at its first line on standard output, and ends it there.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...args) => {
  const { user, system } = process.cpuUsage();
  write(...args);
  require('node:fs').writeSync(2, `CPU ${(user + system) / 1000}\n`);
  process.exit(0);
};
