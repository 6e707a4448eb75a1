// Numbers that look random and are the same in every run, so that a failure can be seen again.

export class Random {
  constructor(private state: number) {}

  /** An integer from 0 up to, and without, `end`. */
  below(end: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * end);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** `count` of `values`, joined. */
  text(values: readonly string[], count: number): string {
    return Array.from({ length: count }, () => this.pick(values)).join("");
  }
}
