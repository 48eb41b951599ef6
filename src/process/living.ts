/** How to kill each child that runs now: children belong to the process as a whole, so this list does too. */
const living = new Set<() => void>();

function killAll(): void {
  for (const kill of living) kill();
}

/**
 * Has a child killed when this process exits before it, as on a second Ctrl-C: a child in a process group of its own
 * would work on. Call what comes back once the child has ended.
 */
export function endWithProcess(kill: () => void): () => void {
  if (living.size === 0) process.on('exit', killAll);
  living.add(kill);
  return () => {
    living.delete(kill);
    if (living.size === 0) process.off('exit', killAll);
  };
}
