// What a filter looks through that is not on the page: a file of the site, fetched once, when first asked for.

import type { Words } from "../words";

/** The file at an address, as `read` understands it. */
export class Source<T> {
  private loading: Promise<T | undefined> | undefined;

  /** `read` gets the file's JSON, whose version is one that is known. */
  constructor(
    private readonly address: string,
    private readonly read: (file: unknown) => T,
  ) {}

  /** Whether it can be had at all: from disk nothing can. */
  get isReachable(): boolean {
    return location.protocol !== "file:";
  }

  /** Why `load` gave nothing, in `words`. */
  excuse(words: Words): string {
    return words.say(this.isReachable ? "excuse-not-loaded" : "excuse-from-disk");
  }

  /** What is in it; nothing where it cannot be had. What failed on the way is tried again the next time. */
  load(): Promise<T | undefined> {
    if (!this.isReachable) return Promise.resolve(undefined);
    this.loading ??= this.fetch().catch(() => {
      this.loading = undefined;
      return undefined;
    });
    return this.loading;
  }

  private async fetch(): Promise<T> {
    const answer = await fetch(this.address);
    if (!answer.ok) throw new Error(`${this.address}: ${answer.status}`);
    const file = (await answer.json()) as { version: number };
    if (file.version !== 1) throw new Error(`${this.address}: unknown version ${file.version}`);
    return this.read(file);
  }
}
