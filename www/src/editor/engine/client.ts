// Asks the engine on behalf of the editor: the newest text is checked and read, edits are computed, crashes are survived.
//
// Owns: which request is sent when, which answers still matter, how often a crash is worth another try. Holds the
// newest text only to send it again; the text's owner is the editor.

import type { Diagnostic, Settings, TextEdit } from "../../core";
import { type Answer, PROTOCOL, type Reading, type Request } from "./protocol";
import { type Patience, PATIENCE, type Port, Supervisor } from "./supervisor";

/** After so many crashes on the same text, or so many starts in a row that failed, it is left alone. */
const MOST_CRASHES = 3;

export type EngineState =
  | { kind: "starting" }
  | { kind: "ready" }
  /** It crashed and is being started again. */
  | { kind: "restarting"; reason: string }
  /** It crashed too often. Another text, or `retry`, starts it again. */
  | { kind: "stopped"; reason: string; cause: "text" | "start" };

/** Why an edit has not been made, as the end of a sentence, like the engine's own messages. */
export class EditFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "EditFailure";
  }
}

export interface EngineEvents {
  state(state: EngineState): void;
  /** What is wrong with the newest text; never with an older one. */
  findings(diagnostics: Diagnostic[]): void;
  /** What the project asks was not understood: what is built in counts. `message` is the end of a sentence. */
  settingsRefused(message: string): void;
  /** What the newest text says. Comes after its findings, and only if no newer text came first. */
  reading(reading: Reading): void;
}

interface PendingEdit {
  resolve(edits: TextEdit[]): void;
  reject(reason: EditFailure): void;
}

export class EngineClient {
  private readonly supervisor: Supervisor;
  private readonly edits = new Map<number, PendingEdit>();
  private lastId = 0;
  /** What the project asks of the texts, to be told to every new worker. */
  private settings: Settings | null = null;
  /** The request that told it last. */
  private told: number | undefined;
  private newest: { source: string; version: number } | undefined;
  /** The question about a text that is under way. The newest text waits for its answer, and only the newest. */
  private asked: number | undefined;
  /** The versions that were answered last. */
  private checked: number | undefined;
  private read: number | undefined;
  private crashes = { version: -1, count: 0 };
  private failedStarts = 0;
  private state: EngineState = { kind: "starting" };

  constructor(
    spawn: () => Port,
    private readonly events: EngineEvents,
    patience: Patience = PATIENCE,
  ) {
    this.supervisor = new Supervisor(
      spawn,
      { ready: () => this.onReady(), answer: (answer) => this.onAnswer(answer), crash: (...args) => this.onCrash(...args) },
      patience,
    );
  }

  /** Starts the engine ahead of the first text. */
  start(): void {
    this.supervisor.start();
  }

  /** Says what the project asks of the texts that are studied from now on; `null` for what is built in. */
  configure(settings: Settings | null): void {
    if (settings === null && this.settings === null) return;
    this.settings = settings;
    if (this.supervisor.ready) this.sendSettings();
  }

  /** Has this text checked and read, in place of any that has not been sent yet. */
  study(source: string, version: number): void {
    this.newest = { source, version };
    if (this.state.kind === "stopped") {
      if (this.state.cause === "start" || version === this.crashes.version) return;
      this.become({ kind: "restarting", reason: this.state.reason });
    }
    this.supervisor.start();
    this.sendNewest();
  }

  /** Forgets the text, such as when there is none any more; no answer about it will come. */
  forget(): void {
    this.newest = undefined;
  }

  /** What has to be spliced into `source` to tick the item at `at`, or to open it. Rejects with an `EditFailure`. */
  toggle(source: string, version: number, at: number): Promise<TextEdit[]> {
    if (!this.supervisor.ready) {
      return Promise.reject(new EditFailure("unavailable", "the checker is not running at the moment"));
    }
    return new Promise((resolve, reject) => {
      const id = (this.lastId += 1);
      this.edits.set(id, { resolve, reject });
      this.supervisor.send({ v: PROTOCOL, id, version, kind: "toggle", source, at });
    });
  }

  /** Starts again after it was stopped. */
  retry(): void {
    if (this.state.kind !== "stopped") return;
    this.crashes = { version: -1, count: 0 };
    this.failedStarts = 0;
    this.become({ kind: "starting" });
    this.supervisor.start();
  }

  /** Ends the worker for good. */
  dispose(): void {
    this.newest = undefined;
    this.supervisor.stop();
  }

  private sendSettings(): void {
    const { settings } = this;
    this.told = this.lastId += 1;
    this.supervisor.send({ v: PROTOCOL, id: this.told, version: -1, kind: "configure", settings });
  }

  private sendNewest(): void {
    const { newest } = this;
    if (!newest || !this.supervisor.ready || this.asked !== undefined) return;
    const kind = this.checked !== newest.version ? "check" : this.read !== newest.version ? "read" : undefined;
    if (!kind) return;
    const request: Request = { v: PROTOCOL, id: (this.lastId += 1), kind, ...newest };
    this.asked = request.id;
    this.supervisor.send(request);
  }

  private onReady(): void {
    this.failedStarts = 0;
    this.become({ kind: "ready" });
    if (this.settings !== null) this.sendSettings();
    this.sendNewest();
  }

  private onAnswer(answer: Answer): void {
    const pending = this.edits.get(answer.id);
    this.edits.delete(answer.id);
    if (answer.id === this.asked) this.asked = undefined;
    if (answer.kind === "edits") pending?.resolve(answer.edits);
    if (answer.kind === "refused") {
      pending?.reject(new EditFailure(answer.code, answer.message));
      if (answer.id === this.told) this.events.settingsRefused(answer.message);
    }
    if (answer.version === this.newest?.version) this.onFresh(answer);
    this.sendNewest();
  }

  private onFresh(answer: Answer): void {
    if (answer.kind === "findings") {
      this.checked = answer.version;
      this.events.findings(answer.diagnostics);
    } else if (answer.kind === "reading") {
      this.read = answer.version;
      this.events.reading(answer.reading);
    }
  }

  private onCrash(reason: string, beforeReady: boolean): void {
    this.asked = undefined;
    this.checked = undefined;
    this.read = undefined;
    for (const { reject } of this.edits.values()) {
      reject(new EditFailure("crashed", "the checker failed at it; the text is as it was"));
    }
    this.edits.clear();
    if (beforeReady) {
      this.failedStarts += 1;
      if (this.failedStarts >= MOST_CRASHES) return this.become({ kind: "stopped", reason, cause: "start" });
    } else {
      const version = this.newest?.version ?? -1;
      this.crashes = { version, count: this.crashes.version === version ? this.crashes.count + 1 : 1 };
      if (this.crashes.count >= MOST_CRASHES) return this.become({ kind: "stopped", reason, cause: "text" });
    }
    this.become({ kind: "restarting", reason });
    this.supervisor.start();
  }

  private become(state: EngineState): void {
    this.state = state;
    this.events.state(state);
  }
}
