// Keeps the one text that this page is writing as a draft, some moments behind the typing.
//
// Owns when the draft is written and when it goes. Where it is kept is `draft-store.ts`.

import { claimDraft, deleteDraft, type Draft, putDraft } from "./draft-store";

/** How long to wait for the next letter before the draft is written. */
const PAUSE_MILLISECONDS = 400;

export type DraftContent = Pick<Draft, "file" | "source">;

export class DraftKeeper {
  private claim: { id: string; release: () => void } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending: (() => DraftContent) | undefined;
  /** Writes and deletions, one after the other: a late write must not bring back what was deleted. */
  private queue: Promise<void> = Promise.resolve();
  private failed = false;

  /** `onFailure` is told once that drafts cannot be kept here. */
  constructor(private readonly onFailure: () => void) {}

  /** Writes the draft in a moment, as it is then. */
  keep(content: () => DraftContent): void {
    this.pending = content;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE_MILLISECONDS);
  }

  /** Writes what is waiting now: the page may be about to go. */
  flush(): void {
    clearTimeout(this.timer);
    const content = this.pending?.();
    this.pending = undefined;
    if (!content) return;
    this.claim ??= claimDraft();
    const { id } = this.claim;
    this.enqueue(() => putDraft({ id, changed: Date.now(), ...content }));
  }

  /** The text is safe elsewhere, or not wanted: its draft goes. */
  forget(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
    const { claim } = this;
    this.claim = undefined;
    if (!claim) return;
    this.enqueue(async () => {
      await deleteDraft(claim.id);
      claim.release();
    });
  }

  /** Goes on with a draft that was kept before. */
  adopt(id: string): void {
    this.forget();
    this.claim = claimDraft(id);
  }

  private enqueue(step: () => Promise<void>): void {
    this.queue = this.queue.then(step).catch(() => {
      if (!this.failed) this.onFailure();
      this.failed = true;
    });
  }
}
