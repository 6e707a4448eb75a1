// Keeps a worker running: starts it, waits for it, throws it away when it crashes or hangs, and knows when to give up.
//
// Owns the worker's life. What is asked of it and what its answers mean is `client.ts`.

import { type Answer, isFromWorker, type Request } from "./protocol";

/** The part of `Worker` that is needed, so that a test can stand in for one. */
export interface Port {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** How long a worker may take, in milliseconds. */
export interface Patience {
  /** To load and start the engine, over a slow line. */
  start: number;
  /** To answer. */
  answer: number;
}

export const PATIENCE: Patience = { start: 30_000, answer: 4_000 };

export interface SupervisorEvents {
  /** The worker has started and can be asked. */
  ready(): void;
  answer(answer: Answer): void;
  /** The worker was thrown away. `beforeReady` when it did not even start. */
  crash(reason: string, beforeReady: boolean): void;
}

/** One worker at a time. */
export class Supervisor {
  private port: Port | undefined;
  private started = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The requests that have no answer yet; the worker takes them in order. */
  private readonly waiting = new Set<number>();

  constructor(
    private readonly spawn: () => Port,
    private readonly events: SupervisorEvents,
    private readonly patience: Patience = PATIENCE,
  ) {}

  get ready(): boolean {
    return this.started;
  }

  /** Starts a worker unless there is one. */
  start(): void {
    if (this.port) return;
    let port: Port;
    try {
      port = this.spawn();
    } catch (error) {
      this.events.crash(error instanceof Error ? error.message : String(error), true);
      return;
    }
    this.port = port;
    port.onmessage = ({ data }) => this.receive(port, data);
    port.onerror = (event) => {
      event.preventDefault?.();
      this.crashed(port, event.message || "the worker failed to load");
    };
    port.onmessageerror = () => this.crashed(port, "an answer could not be read");
    this.watch(port, this.patience.start);
  }

  /** Sends a request; only when `ready`. */
  send(request: Request): void {
    const { port } = this;
    if (!port || !this.started) throw new Error("there is no worker to ask");
    this.waiting.add(request.id);
    port.postMessage(request);
    if (this.waiting.size === 1) this.watch(port, this.patience.answer);
  }

  /** Ends the worker, whatever it is doing. */
  stop(): void {
    clearTimeout(this.timer);
    this.port?.terminate();
    this.port = undefined;
    this.started = false;
    this.waiting.clear();
  }

  private receive(port: Port, data: unknown): void {
    if (port !== this.port || !isFromWorker(data)) return;
    switch (data.kind) {
      case "ready":
        clearTimeout(this.timer);
        this.started = true;
        this.events.ready();
        break;
      case "unavailable":
      case "crashed":
        this.crashed(port, data.message);
        break;
      default:
        if (!this.waiting.delete(data.id)) return;
        clearTimeout(this.timer);
        if (this.waiting.size > 0) this.watch(port, this.patience.answer);
        this.events.answer(data);
    }
  }

  private watch(port: Port, milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.crashed(port, `no answer within ${milliseconds / 1000} s`), milliseconds);
  }

  private crashed(port: Port, reason: string): void {
    if (port !== this.port) return;
    const beforeReady = !this.started;
    this.stop();
    this.events.crash(reason, beforeReady);
  }
}
