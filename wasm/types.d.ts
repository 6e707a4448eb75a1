/**
 * A range in UTF-16 code units, as JavaScript strings count them: zero-based, `end` exclusive.
 */
export interface Span {
  start: number;
  end: number;
}

/** How bad a finding is. Errors and warnings fail `ledgerline check`; notes never do. */
export type Severity = "error" | "warning" | "note";

/** Where a feature is in its life, whatever word the project uses for it. */
export type Stage = "planned" | "active" | "blocked" | "review" | "done" | "dropped" | "archived";

/** The state of a checkbox. `odd` is a box that is neither done nor open, such as `[~]` or `[]`. */
export type ItemState = "open" | "done" | "odd";

/** A second place that a finding speaks of. */
export interface Related {
  span: Span;
  message: string;
}

/** One finding. */
export interface Diagnostic {
  /** The stable code, such as `FL303`. */
  code: string;
  /** The rule's name in kebab case, such as `done-with-open-items`. */
  name: string;
  severity: Severity;
  span: Span;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  help: string | null;
  related: Related[];
  /** What would mend it; `null` where nothing does, or where `check` was not asked for fixes. */
  fix: Fix | null;
}

/** What would mend a finding. */
export interface Fix {
  /** What it does, in the imperative. */
  title: string;
  /** With a `safe` fix the ledger means what it meant before; somebody should look at an `unsafe` one. */
  safety: "safe" | "unsafe";
  /** Sorted and disjoint, to be given to `apply`. */
  edits: TextEdit[];
}

/** A status that a project knows. */
export interface StatusWord {
  /** As the project writes it. */
  name: string;
  stage: Stage;
  /** Other spellings: lower case, words parted by one space, without signs. */
  aliases?: string[];
  /** The names of the statuses that may follow it; empty where any may. */
  next?: string[];
}

/**
 * What a project asks of its ledgers, resolved: what `ledgerline config show --format json` prints. All names but those
 * of statuses are in the form in which they are compared: lower case, words parted by one space, without signs.
 */
export interface Settings {
  /** The text of the template; `null` for the built-in one. */
  template: string | null;
  /** In the order in which they are offered. */
  statuses: StatusWord[];
  /** The names of fields, by what they mean. */
  fields: Partial<Record<Exclude<FieldKind, "other">, string[]>>;
  /** The headings of sections, by what they are for. */
  sections: Record<string, string[]>;
  /** The keys of the parts of decisions, by what they say. */
  decisionParts: Record<string, string[]>;
  /** Lists of words, by their names in `[words]` of `ledgerline.toml`. */
  words: Record<string, string[]>;
  /** Headings of sections in which `✅` at the head of an item is a mark, though their role is not known. */
  checklistHeadings: string[];
  /** The names of what every ledger needs; `null` where it is all that the template has. */
  required: { fields: string[] | null; sections: string[] | null };
  /** How much rules count, by code, where it is not what is usual. */
  levels: Record<string, "off" | Severity>;
  thresholds: { staleDays: number; summaryChars: number; maxBytes: number };
}

/** What `check` can be told besides the text. */
export interface CheckOptions {
  /** The day of the check as `YYYY-MM-DD`. Without it, rules that need to know it keep silent. */
  today?: string | null;
  /** The version before, for rules about what may follow what. */
  previous?: string | null;
  /** Whether findings carry their fixes. */
  fixes?: boolean;
}

/** What `fix` can be told besides the text. */
export interface FixOptions {
  /** The day as `YYYY-MM-DD`. */
  today?: string | null;
  /** The version before. */
  previous?: string | null;
  /** Whether unsafe fixes are carried out too. */
  unsafe?: boolean;
}

/** A text after its fixes. */
export interface Fixed {
  text: string;
  /** What was mended, in the order in which it was done. */
  applied: { code: string; title: string }[];
  /** What is found in the text now, fixes included. */
  remaining: Diagnostic[];
}

/** Ticked boxes out of all boxes. */
export interface Progress {
  done: number;
  total: number;
}

/** One `**Name:** value` line. */
export interface Field {
  /** What the name means, such as `status`; `other` where no vocabulary knows it. */
  kind: FieldKind;
  /** The name as written, without its colon. */
  name: string;
  /** The value as plain text. */
  value: string;
  span: Span;
  nameSpan: Span;
  valueSpan: Span;
}

export type FieldKind =
  | "branch"
  | "summary"
  | "status"
  | "created"
  | "updated"
  | "completed"
  | "started"
  | "due"
  | "owner"
  | "depends-on"
  | "blocked-by"
  | "other";

/** One item of any list. */
export interface Item {
  /** `null` where the item has no box. */
  state: ItemState | null;
  /** The box's own range, to be given to `toggle-item`; `null` where there is none. */
  mark: Span | null;
  text: string;
  span: Span;
  children: Item[];
}

/** One heading and what stands below it. */
export interface Section {
  /** 1 to 6. */
  level: number;
  title: string;
  /** Unique in the ledger, stable while the headings before it stay. */
  id: string;
  /** What the section is for, such as `acceptance-criteria`; `other` where no vocabulary knows it. */
  role: string;
  /** From the heading to the next heading of the same or a higher rank. */
  span: Span;
  /** The section's own text, without its heading and its sub-sections. */
  body: Span;
  /** Its own boxes and those of its sub-sections. */
  progress: Progress;
  /** The items of its own lists, in order. */
  items: Item[];
  children: Section[];
}

/** One dated entry of the progress log. */
export interface LogEntry {
  /** `YYYY-MM-DD`, or `null` where the heading has no real date. */
  date: string | null;
  title: string;
  span: Span;
}

/** One `**Key**: value` of a decision. */
export interface DecisionPart {
  /** `context`, `options`, `decision`, `reasoning`, `consequences` or `other`. */
  kind: string;
  /** The key as written. */
  key: string;
  value: string;
  span: Span;
}

export interface Decision {
  number: number | null;
  title: string;
  parts: DecisionPart[];
  span: Span;
}

export interface Risk {
  text: string;
  /** `null` where no mitigation is given. */
  mitigation: string | null;
  span: Span;
}

export interface Text {
  text: string;
  span: Span;
}

export interface Status {
  /** The project's own word. */
  written: string;
  /** `null` where the word is not known. */
  stage: Stage | null;
}

/** A whole ledger. */
export interface Ledger {
  title: Text | null;
  status: Status | null;
  fields: Field[];
  sections: Section[];
  log: LogEntry[];
  decisions: Decision[];
  risks: Risk[];
  /** The line below the last rule, if there is one. */
  closing: Text | null;
  /** All boxes, follow-up items left out. */
  progress: Progress;
}

/** One splice: what stands in `span` is `expected` and becomes `replacement`. */
export interface TextEdit {
  span: Span;
  expected: string;
  replacement: string;
}

/** One change from an older ledger to a newer one. */
export interface Change {
  kind: ChangeKind;
  /** The change in words. */
  message: string;
  /** The stages of a changed status, before and now; `null` where they are not known, and for every other kind. */
  from: Stage | null;
  to: Stage | null;
  /** Where it stands in the older text; `null` if it was not there. */
  old: Span | null;
  /** Where it stands in the newer text; `null` if it is gone. */
  new: Span | null;
  /** What it said in the older text; `null` if it was not there. */
  before: Said | null;
  /** What it says in the newer text; `null` if it is gone. */
  after: Said | null;
}

/** What a thing that changed says. What things of its kind do not have is `null`. */
export interface Said {
  /** The name of a field, the text of an item or a risk, the title of an entry, a decision or the ledger, a heading. */
  name: string | null;
  /** The value of a field as plain text, the mitigation of a risk, the lines of a text. */
  value: string | null;
  /** The day of a log entry, or that a field of a date begins with, as `YYYY-MM-DD`. */
  date: string | null;
  /** What the status stands for. */
  stage: Stage | null;
  /** What the box of an item says. */
  state: ItemState | null;
  /** The number of a decision. */
  number: number | null;
  /** The heading of the section that it stands in. */
  section: string | null;
}

export type ChangeKind =
  | "title-renamed"
  | "status-changed"
  | "field-added"
  | "field-removed"
  | "field-changed"
  | "item-ticked"
  | "item-reopened"
  | "item-marked"
  | "item-added"
  | "item-removed"
  | "item-renamed"
  | "item-moved"
  | "log-entry-added"
  | "log-entry-removed"
  | "log-entry-changed"
  | "decision-added"
  | "decision-removed"
  | "decision-changed"
  | "risk-added"
  | "risk-removed"
  | "risk-changed"
  | "risk-mitigated"
  | "section-added"
  | "section-removed"
  | "section-renamed"
  | "section-moved"
  | "text-changed";

/** A merged text. */
export interface Merge {
  /** With git's markers where both sides changed the same thing. */
  text: string;
  /** Where they did, in the order of the text; empty if all was merged. */
  conflicts: Conflict[];
}

/** A place at which both sides changed the same thing. */
export interface Conflict {
  /** What was changed, in words. */
  what: string;
  /** Its lines in the base and on each side; `null` where it was not there or was removed. */
  base: string | null;
  ours: string | null;
  theirs: string | null;
  /** Its place in the merged text, markers included. */
  span: Span;
}

/**
 * A change to ask for.
 *
 * Texts are one line of Markdown, unless it says otherwise. `at` is any position in the item, or in its box where it is
 * ticked. `section` is a section's `id`, its heading, or a name that the vocabulary knows for it. Days are `YYYY-MM-DD`.
 * What is written takes the style of its neighbours: line ends, bullets, boxes, keys, blank lines.
 *
 * ```ts
 * let text = apply(source, edit(source, { kind: "set-status", status: "In Progress", today: "2025-06-25" }));
 * text = apply(text, edit(text, { kind: "add-item", section: "acceptance-criteria", text: "Found within 50 ms" }));
 * text = apply(text, edit(text, { kind: "add-log-entry", date: "2025-06-25", title: "Begun", body: ["Built the index"] }));
 * ```
 */
export type Operation =
  /** Gives a field a value; a field that is not there is added in the template's place. */
  | { kind: "set-field"; name: string; value: string }
  /** Gives the ledger a status that the project knows, and `today` as the day of its last change. */
  | { kind: "set-status"; status: string; today?: string | null }
  /** Ticks an open item or opens a ticked one. */
  | { kind: "toggle-item"; at: number }
  /** Adds an item to a section's list, behind the last one or at a `position`, counted from 0 as in `Section.items`. */
  | { kind: "add-item"; section: string; text: string; position?: number | null }
  /** Removes an item and all that is nested in it. */
  | { kind: "remove-item"; at: number }
  /** Gives an item another text. */
  | { kind: "rename-item"; at: number; text: string }
  /** Adds an entry to the log, in the order that the log has; each text of `body` is an item of a list. */
  | { kind: "add-log-entry"; date: string; title: string; body?: string[] | null }
  /** Adds a decision with the next number: `{ kind: "add-decision", title: "Trie", parts: { decision: "A trie." } }`. */
  | { kind: "add-decision"; title: string; parts?: DecisionParts | null }
  /** Adds a risk and what is done about it. */
  | { kind: "add-risk"; text: string; mitigation?: string | null }
  /** Adds a follow-up item. */
  | { kind: "add-follow-up"; text: string }
  /** Replaces a section's paragraphs before its first list or sub-section by one or more others, or by none. */
  | { kind: "set-prose"; section: string; text: string }
  /** Adds every required section of the template that is not there, with the template's text. */
  | { kind: "insert-sections" }
  /** Gives the ledger another title, also where its closing line repeats it. */
  | { kind: "rename-title"; title: string }
  /** Puts the ledger away; a `note`, which needs `today`, becomes a log entry. */
  | { kind: "archive"; today?: string | null; note?: string | null };

/** What a new decision says; what is left out is not written. */
export interface DecisionParts {
  context?: string | null;
  options?: string | null;
  decision?: string | null;
  reasoning?: string | null;
  consequences?: string | null;
}

/** What a page shows of a ledger. */
export interface Preview {
  title: string | null;
  status: Status | null;
  progress: Progress;
  /** Safe: what `render` gives with boxes that can be ticked. */
  html: string;
}

export interface RenderOptions {
  /** Boxes can be ticked: `<input type="checkbox" data-at="…">` with the box's UTF-16 position. */
  interactive?: boolean;
}

/** What is thrown where something impossible is asked for: an `Error` whose `code` says why. */
export interface LedgerlineError extends Error {
  name: "LedgerlineError";
  code:
    /** The settings are not `Settings`. */
    | "invalid-settings"
    /** The operation is not one of `Operation`. */
    | "invalid-operation"
    /** The options are not `CheckOptions` or `FixOptions`. */
    | "invalid-options"
    /** What the operation names is not there, or is there more than once. */
    | "not-found"
    | "ambiguous"
    /** The value cannot be written as asked. */
    | "invalid-value"
    /** The text is not what the edit expects, or the result would not be what was asked for. */
    | "conflict";
}
