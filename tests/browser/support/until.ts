// Waiting for something to become true. There is no waiting for time to pass.

/** How long anything may take. A loaded machine is slow; a broken page never gets there. */
export const PATIENCE = 20_000;
const PAUSE = 40;

/** Asks `look` until `wanted` holds for its answer, and gives that answer. Fails with the last one. */
export async function until<T>(what: string, look: () => Promise<T>, wanted: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(seen)} after ${PATIENCE / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Asks `look` until it gives `wanted`, compared as JSON. */
export async function untilEqual<T>(what: string, look: () => Promise<T>, wanted: T): Promise<void> {
  const text = JSON.stringify(wanted);
  await until(`${what}, to be ${text}`, look, (seen) => JSON.stringify(seen) === text);
}
