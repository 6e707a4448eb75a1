// The newest text is checked and read, stale answers are dropped, and a worker that fails is replaced, but not for ever.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import type { Settings } from "../src/core";
import { EditFailure, EngineClient, type EngineState } from "../src/editor/engine/client";
import type { FromWorker, Reading, Request } from "../src/editor/engine/protocol";
import type { Port } from "../src/editor/engine/supervisor";

/** A worker whose answers the test gives. */
class Scripted implements Port {
  onmessage: Port["onmessage"] = null;
  onerror: Port["onerror"] = null;
  onmessageerror: Port["onmessageerror"] = null;
  readonly asked: Request[] = [];
  terminated = false;

  postMessage(message: Request): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent);
  }

  ready(): void {
    this.say({ v: 1, kind: "ready", engine: "test" });
  }

  /** Answers the question that was asked last. */
  answer(request = this.asked.at(-1)!): void {
    const envelope = { v: 1, id: request.id, version: request.version } as const;
    if (request.kind === "configure") this.say({ ...envelope, kind: "configured" });
    if (request.kind === "check") this.say({ ...envelope, kind: "findings", diagnostics: [] });
    if (request.kind === "read") this.say({ ...envelope, kind: "reading", reading: readingOf(request.source) });
  }

  crash(): void {
    this.say({ v: 1, id: this.asked.at(-1)?.id ?? 0, version: 0, kind: "crashed", message: "unreachable" });
  }
}

function readingOf(html: string): Reading {
  return { title: null, status: null, progress: { done: 0, total: 0 }, html };
}

let ports: Scripted[];
let states: EngineState[];
let shown: string[];
let client: EngineClient;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  ports = [];
  states = [];
  shown = [];
  client = new EngineClient(
    () => {
      ports.push(new Scripted());
      return ports.at(-1)!;
    },
    {
      state: (state) => states.push(state),
      findings: () => shown.push("findings"),
      reading: ({ html }) => shown.push(html),
      settingsRefused: (message) => shown.push(`refused: ${message}`),
    },
    { start: 10_000, answer: 1_000 },
  );
});

const port = () => ports.at(-1)!;

const asked = () =>
  port().asked.map((request) =>
    request.kind === "configure"
      ? `configure ${request.settings?.template ?? null}`
      : `${request.kind} ${request.source}`,
  );

test("only the newest text is sent while one is under way, and stale answers are dropped", () => {
  client.study("a", 1);
  assert.deepEqual(asked(), [], "nothing is sent before the worker is ready");
  port().ready();
  client.study("b", 2);
  client.study("c", 3);
  assert.deepEqual(asked(), ["check a"]);
  port().answer();
  assert.deepEqual(shown, [], "an answer about an older text is dropped");
  assert.deepEqual(asked(), ["check a", "check c"]);
  port().answer();
  assert.deepEqual(asked().at(-1), "read c");
  port().answer();
  assert.deepEqual(shown, ["findings", "c"]);
  assert.equal(port().asked.length, 3, "what is answered is not asked again");
});

test("a newer text is checked before an older one is read", () => {
  client.study("a", 1);
  port().ready();
  client.study("b", 2);
  port().answer();
  assert.deepEqual(asked(), ["check a", "check b"]);
});

test("a worker that crashes is replaced and asked again", () => {
  client.study("a", 1);
  port().ready();
  port().crash();
  assert.equal(ports.length, 2);
  assert.ok(ports[0]!.terminated);
  port().ready();
  port().answer();
  port().answer();
  assert.deepEqual(shown, ["findings", "a"]);
  assert.deepEqual(states.map(({ kind }) => kind), ["ready", "restarting", "ready"]);
});

test("a worker that does not answer is replaced, and what it says later is not heard", () => {
  client.study("a", 1);
  port().ready();
  mock.timers.tick(999);
  assert.equal(ports.length, 1);
  mock.timers.tick(1);
  assert.equal(ports.length, 2);
  ports[0]!.answer();
  assert.deepEqual(shown, []);
});

test("after three crashes on the same text it stops, and another text starts it again", () => {
  client.study("a", 1);
  for (let i = 0; i < 3; i += 1) {
    port().ready();
    port().crash();
  }
  assert.equal(ports.length, 3);
  assert.equal(states.at(-1)?.kind, "stopped");
  client.study("a", 1);
  assert.equal(ports.length, 3, "the same text does not start it");
  client.study("b", 2);
  assert.equal(ports.length, 4);
  port().ready();
  port().answer();
  port().answer();
  assert.deepEqual(shown, ["findings", "b"]);
});

test("a worker that never starts is given up, whatever is typed, until it is retried", () => {
  client.start();
  for (let i = 0; i < 3; i += 1) {
    client.study(`a${i}`, i);
    mock.timers.tick(10_000);
  }
  assert.equal(ports.length, 3);
  assert.deepEqual(states.at(-1), { kind: "stopped", reason: "no answer within 10 s", cause: "start" });
  client.study("b", 9);
  assert.equal(ports.length, 3);
  client.retry();
  port().ready();
  assert.deepEqual(asked(), ["check b"]);
});

test("an edit is answered, refused, or told of the crash", async () => {
  client.start();
  await assert.rejects(client.toggle("a", 1, 0), EditFailure);
  port().ready();

  const edits = [{ span: { start: 0, end: 1 }, expected: "a", replacement: "b" }];
  const made = client.toggle("a", 1, 0);
  port().say({ v: 1, id: port().asked[0]!.id, version: 1, kind: "edits", edits });
  assert.deepEqual(await made, edits);

  const refused = client.toggle("a", 1, 0);
  port().say({ v: 1, id: port().asked[1]!.id, version: 1, kind: "refused", code: "not-found", message: "no box" });
  await assert.rejects(refused, { code: "not-found", message: "no box" });

  const crashed = client.toggle("a", 1, 0);
  port().crash();
  await assert.rejects(crashed, { code: "crashed" });
});

test("a message of another protocol is not understood", () => {
  client.study("a", 1);
  port().say({ v: 2, kind: "ready", engine: "later" } as unknown as FromWorker);
  assert.equal(port().asked.length, 0);
});

test("every worker is told what the project asks before it is asked about a text", () => {
  client.configure(settingsOf("# A"));
  client.study("a", 1);
  port().ready();
  assert.deepEqual(asked(), ["configure # A", "check a"]);
  port().answer(port().asked[0]);
  port().crash();
  port().ready();
  assert.deepEqual(asked(), ["configure # A", "check a"], "a new worker knows nothing of what the old one was told");
  client.configure(null);
  assert.deepEqual(asked().at(-1), "configure null");
  client.configure(null);
  assert.equal(asked().length, 3, "what is known already is not told again");
});

test("settings that the engine refuses are told once, and only to whom they concern", () => {
  client.configure(settingsOf("# A"));
  client.study("a", 1);
  port().ready();
  const [configure] = port().asked;
  port().say({ v: 1, id: configure!.id, version: -1, kind: "refused", code: "invalid-settings", message: "no template" });
  assert.deepEqual(shown, ["refused: no template"]);
  const refused = client.toggle("a", 1, 0);
  const { id } = port().asked.at(-1)!;
  port().say({ v: 1, id, version: 1, kind: "refused", code: "not-found", message: "no box" });
  assert.deepEqual(shown, ["refused: no template"]);
  return assert.rejects(refused);
});

function settingsOf(template: string): Settings {
  return {
    template,
    statuses: [],
    fields: {},
    sections: {},
    decisionParts: {},
    words: {},
    checklistHeadings: [],
    required: { fields: null, sections: null },
    levels: {},
    thresholds: { staleDays: 30, summaryChars: 300, maxBytes: 1 },
  };
}
