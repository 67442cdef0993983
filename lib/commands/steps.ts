/**
 * Runs one step of a command: a line when it starts, a line with its time when it is done.
 * The work may return what it found, in a few words.
 */
export async function step<Result>(
  label: string,
  work: () => Promise<Result>,
  outcome: (result: Result) => string | undefined = () => undefined,
): Promise<Result> {
  console.log(`${label} ...`);
  const start = performance.now();
  const result = await work();
  const words = outcome(result);
  console.log(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s${words ? `: ${words}` : ""}`);
  return result;
}
