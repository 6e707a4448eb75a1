// The engine as a part of an element: its state and its newest analysis, kept for rendering.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { TextEdit } from "../../core";
import { EditFailure, EngineClient, type EngineState } from "./client";
import type { Analysis } from "./protocol";

export class EngineController implements ReactiveController {
  state: EngineState = { kind: "starting" };
  analysis: Analysis | null = null;

  private client: EngineClient | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly events: {
      analysis: (analysis: Analysis) => void;
      state: (state: EngineState) => void;
    },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.client = new EngineClient(
      () => new Worker(new URL(__WORKER_FILE__, import.meta.url), { type: "module", name: "ledgerline" }),
      {
        state: (state) => {
          this.state = state;
          this.events.state(state);
          this.host.requestUpdate();
        },
        analysis: (analysis) => {
          this.analysis = analysis;
          this.events.analysis(analysis);
          this.host.requestUpdate();
        },
      },
    );
    this.client.start();
  }

  hostDisconnected(): void {
    this.client?.dispose();
    this.client = undefined;
  }

  /** What was known is about another text. */
  clear(): void {
    this.analysis = null;
  }

  /** Has this text analysed; an empty one has nothing to say and is not asked about. */
  analyse(source: string, version: number): void {
    if (source !== "") return this.client?.analyse(source, version);
    this.client?.forget();
    this.analysis = null;
    this.host.requestUpdate();
  }

  toggle(source: string, version: number, at: number): Promise<TextEdit[]> {
    return (
      this.client?.edit(source, version, { kind: "toggle-item", at }) ??
      Promise.reject(new EditFailure("unavailable", "The checker is not running."))
    );
  }

  retry(): void {
    this.client?.retry();
  }
}
