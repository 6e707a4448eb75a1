// Turns: what a page does when it opens is cut into tasks, so that a tap or a key between two of them is answered at once.

/** Does each of `steps` in a task of its own, in this order. One that fails does not keep the others from being done. */
export function inTurn(steps: readonly (() => void)[]): void {
  const [first, ...rest] = steps;
  if (!first) return;
  setTimeout(() => {
    inTurn(rest);
    first();
  });
}

/** Ends with the task that comes next. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
