/** Decimal units of bytes (SI), as downloads are told. */
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Bytes in decimal units with three digits: `5.31 MB`, `412 kB`, `96 B`. Negative ones carry a real minus sign. */
export function formatBytes(bytes: number): string {
  return bytes < 0 ? `−${formatSize(-bytes)}` : formatSize(bytes);
}

/** A difference in bytes, always with its sign: `+412 kB`, `−1.20 MB`, `±0 B`. */
export function formatByteChange(bytes: number): string {
  return bytes === 0 ? '±0 B' : bytes > 0 ? `+${formatSize(bytes)}` : formatBytes(bytes);
}

/** Milliseconds for people: `0.4 s`, `1 min 05 s`, `2 h 03 min`. */
export function formatDuration(ms: number): string {
  const tenths = Math.round(ms / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** `41.2 of 63.0 MB`: what is done of a known total, in the total's unit. */
export function formatBytesOf(done: number, total: number): string {
  const [size, unit] = formatSize(total).split(' ');
  const power = UNITS.indexOf(unit ?? 'B');
  const part = done / 1000 ** power;
  const digits = size?.split('.')[1]?.length ?? 0;
  return `${part.toFixed(digits)} of ${size} ${unit}`;
}

/** `1 platform`, `2 platforms`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function formatSize(bytes: number): string {
  // Below 1000 every digit counts; toPrecision would turn 999,999 into 1.00e+3 of the smaller unit.
  if (bytes < 1000) return `${Math.round(bytes)} B`;
  let [size, unit] = [roundToThreeDigits(bytes), 0];
  for (; size >= 1000 && unit + 1 < UNITS.length; unit++) size /= 1000;
  return `${size.toPrecision(3)} ${UNITS[unit]}`;
}

function roundToThreeDigits(bytes: number): number {
  const step = 10 ** (Math.floor(Math.log10(bytes)) - 2);
  return Math.round(bytes / step) * step;
}
