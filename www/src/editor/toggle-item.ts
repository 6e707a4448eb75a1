// Ticking a box: asks the engine for the splice and makes it, even when the text moves on meanwhile.

import { EditFailure } from "./engine/client";
import type { EngineController } from "./engine/engine-controller";
import type { TextPane } from "./text/text-pane";

/** The text can change while the engine computes; nobody types so fast that it does so every time. */
const MOST_TRIES = 3;

/**
 * Toggles the box at `at`, a position in the source that was last read. Gives `null`, or why the text is as it was, as the
 * end of a sentence.
 */
export async function toggleItem(text: TextPane, engine: EngineController, at: number): Promise<string | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { version } = text;
    try {
      const edits = await engine.toggle(text.source.toString(), version, text.follow("reading", at));
      if (text.version === version && text.splice(edits)) return null;
    } catch (error) {
      if (error instanceof EditFailure) return error.message;
      throw error;
    }
  }
  return "the text changed at the same time; tick it again";
}
