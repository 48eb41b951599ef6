// Preloaded: notes the CPU time of this process and of its ended children (ms, Linux) each 20 ms, and writes the notes when it ends.
const { readFileSync, writeFileSync } = require('node:fs');
const { env, cpuUsage } = process;
const file = env.CPU_SAMPLES;
delete env.CPU_SAMPLES;
const samples = [];
const note = () => {
  const { user, system } = cpuUsage();
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  // Clock ticks of 10 ms: cutime and cstime (proc_pid_stat(5)).
  samples.push([Date.now(), (user + system) / 1000, (Number(fields[13]) + Number(fields[14])) * 10]);
};
if (file !== undefined && require('node:worker_threads').isMainThread) {
  note();
  setInterval(note, 20).unref();
  process.on('exit', () => {
    note();
    writeFileSync(file, JSON.stringify(samples));
  });
}
