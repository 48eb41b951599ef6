/**
 * Waits until every promise has ended, then gives their results or throws the first failure in their order. Promise.all
 * throws at once and leaves the others at work, who then write into folders that are being removed.
 */
export async function allDone<T extends readonly unknown[]>(
  promises: {
    readonly [K in keyof T]: Promise<T[K]> | T[K];
  },
): Promise<T> {
  const ended = await Promise.allSettled(promises);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as unknown as T;
}
