// The engine as a part of an element: its state and what it last read, kept for rendering.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Diagnostic, Settings, TextEdit } from "../../core";
import { EditFailure, EngineClient, type EngineState } from "./client";
import type { Reading } from "./protocol";

export class EngineController implements ReactiveController {
  state: EngineState = { kind: "starting" };
  reading: Reading | null = null;

  private client: EngineClient | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly events: {
      findings: (diagnostics: Diagnostic[]) => void;
      reading: (reading: Reading) => void;
      state: (state: EngineState) => void;
      settingsRefused: (message: string) => void;
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
        findings: this.events.findings,
        settingsRefused: this.events.settingsRefused,
        reading: (reading) => {
          this.reading = reading;
          this.events.reading(reading);
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
    this.reading = null;
  }

  /** Says what the project asks of the text; `null` for what is built in. */
  configure(settings: Settings | null): void {
    this.client?.configure(settings);
  }

  /** Has this text checked and read; an empty one has nothing to say and is not asked about. */
  study(source: string, version: number): void {
    if (source !== "") return this.client?.study(source, version);
    this.client?.forget();
    this.reading = null;
    this.host.requestUpdate();
  }

  toggle(source: string, version: number, at: number): Promise<TextEdit[]> {
    return (
      this.client?.toggle(source, version, at) ??
      Promise.reject(new EditFailure("unavailable", "the checker is not running"))
    );
  }

  retry(): void {
    this.client?.retry();
  }
}
