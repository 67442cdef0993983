/** What a piece of work took: milliseconds, and how much memory the server process held at its height beyond before. */
export interface Taken {
  milliseconds: number;
  /** Bytes; undefined where the system does not tell. */
  growth: number | undefined;
  /** Bytes at the height. */
  peak: number | undefined;
}

/** Does the work and looks at the memory every 20 ms meanwhile. */
export async function whileWatching(
  memory: () => Promise<number | undefined>,
  work: () => Promise<unknown>,
): Promise<Taken> {
  const before = await memory();
  let peak = before;
  const look = async () => {
    const now = await memory();
    if (now !== undefined && now > (peak ?? 0)) peak = now;
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, 20);
  const start = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  const milliseconds = performance.now() - start;
  await looking.then(look);
  return {
    milliseconds,
    peak,
    growth: peak === undefined || before === undefined ? undefined : peak - before,
  };
}
