// `<ledgerline-editor data-index="ledgers.json">`: the editor application.
//
// Owns the layout and the wiring: who hears of what. The text is the text pane's, the file and its draft the session's,
// the verdict the engine's.

import { html, LitElement, nothing, type PropertyValues, unsafeCSS } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Diagnostic, Settings } from "../../core";
import type { EngineState } from "../engine/client";
import { EngineController } from "../engine/engine-controller";
import { fetchLedger, type LedgerIndex, loadIndex, settingsForFile } from "../files/ledger-index";
import { CannotOpen, readFile } from "../files/open-file";
import type { PreviewPane, ToggleItem } from "../preview/preview-pane";
import { type Problem, type RevealProblem, summaryOf } from "../problems/problem-list";
import { Session } from "../session";
import type { Place, TextPane } from "../text/text-pane";
import { toggleItem } from "../toggle-item";
import type { ConfirmDialog } from "./confirm-dialog";
import controls from "./controls.css";
import { DropTarget } from "./drop-target";
import styles from "./ledgerline-editor.css";
import { Narrow } from "./narrow";
import type { Notices } from "./notices";
import { type Tab, Tabs } from "./tabs";
import tabStyles from "./tabs.css";
import type { Command, EditorCommand, Toolbar } from "./toolbar";

@customElement("ledgerline-editor")
export class LedgerlineEditor extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(tabStyles), unsafeCSS(styles)];

  /** Where the list of the site's ledgers is, relative to the page. */
  @property({ attribute: "data-index" }) index = "ledgers.json";

  @state() private ledgers: LedgerIndex | null = null;
  @state() private problems: readonly Problem[] | null = null;
  @state() private cursor: Place = { line: 1, column: 1 };

  @query("ledgerline-text") private text!: TextPane;
  @query("ledgerline-preview") private preview!: PreviewPane;
  @query("ledgerline-toolbar") private toolbar!: Toolbar;
  @query("ledgerline-notices") private notices!: Notices;
  @query("ledgerline-confirm") private confirm!: ConfirmDialog;

  private loading: Promise<LedgerIndex | null> | undefined;

  private readonly narrow = new Narrow(this);
  private readonly tabs = new Tabs(this);
  private readonly drop = new DropTarget(this, (files) => this.openDropped(files));
  private readonly engine = new EngineController(this, {
    findings: (diagnostics) => this.onFindings(diagnostics),
    reading: ({ title }) => {
      this.text.anchor("reading");
      this.session.title = title;
    },
    state: (state) => this.onEngineState(state),
    settingsRefused: (message) => this.settingsRefused(message),
  });
  private readonly session: Session = new Session(
    this,
    () => ({ text: this.text, notices: this.notices, confirm: this.confirm }),
    () => this.onOpen(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    // Its words are English for now, whatever the language of the page around it.
    this.lang = "en";
    this.addEventListener("keydown", this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.onKey);
  }

  override render() {
    const { session, engine, problems } = this;
    const filled = this.hasUpdated && !this.text.empty;
    return html`
      <div class="frame">
        <ledgerline-toolbar
          .name=${filled || session.file.name ? session.name : null}
          .slug=${session.file.slug}
          .ledgers=${this.ledgers?.ledgers ?? []}
          .filled=${filled}
          .changed=${session.changed}
          @editor-command=${({ command }: EditorCommand) => this.run(command)}
        ></ledgerline-toolbar>
        ${this.narrow.matches ? this.tabs.render({ problems: problems?.length ?? 0 }) : nothing}
        <div class="panes">
          ${this.panel(
            "text",
            "Text",
            html`<ledgerline-text
                @text-change=${this.onTextChange}
                @cursor-move=${() => (this.cursor = this.text.cursor)}
              ></ledgerline-text>
              <ledgerline-text-status
                .cursor=${this.cursor}
                .shape=${this.hasUpdated ? this.text.source.shape : { mark: false, ends: [] }}
                .engine=${wordFor(engine.state)}
              ></ledgerline-text-status>`,
          )}
          ${this.panel(
            "problems",
            "Problems",
            html`<ledgerline-problems
              .problems=${problems}
              @reveal-problem=${({ span }: RevealProblem) => this.reveal(span)}
            ></ledgerline-problems>`,
          )}
          ${this.panel(
            "preview",
            "Preview",
            html`<ledgerline-preview
              .reading=${engine.reading}
              .filled=${filled}
              @toggle-item=${this.onToggle}
            ></ledgerline-preview>`,
          )}
        </div>
      </div>
      <ledgerline-announcer .sentence=${summaryOf(problems)}></ledgerline-announcer>
      <ledgerline-notices></ledgerline-notices>
      <ledgerline-confirm></ledgerline-confirm>
      ${this.drop.over ? html`<div class="drop">Drop the file to open it</div>` : nothing}
    `;
  }

  private panel(tab: Tab, label: string, content: unknown) {
    const narrow = this.narrow.matches;
    return html`<section
      class="panel"
      id="panel-${tab}"
      role=${narrow ? "tabpanel" : "region"}
      aria-label=${label}
      ?hidden=${narrow && tab !== this.tabs.chosen}
    >
      ${content}
    </section>`;
  }

  override firstUpdated(): void {
    void this.start();
  }

  override updated(_changed: PropertyValues<this>): void {
    this.text.measure();
  }

  private async start(): Promise<void> {
    // The panes have to be there before something is put into them.
    await Promise.all([this.text.updateComplete, this.notices.updateComplete]);
    this.requestUpdate();
    const slug = new URLSearchParams(location.search).get("ledger");
    this.loading = loadIndex(new URL(this.index, document.baseURI));
    this.ledgers = await this.loading;
    if (slug !== null) await this.openLedger(slug);
    else await this.expectSettings();
    await this.session.offerDrafts(slug);
  }

  /** A text that is written into the empty page is one of the project's too. */
  private async expectSettings(): Promise<void> {
    const settings = this.ledgers && (await settingsForFile(this.ledgers, null));
    if (settings && this.session.expect(settings)) this.engine.configure(settings);
  }

  private async run(command: Command): Promise<void> {
    switch (command.kind) {
      case "open-ledger":
        await this.openLedger(command.slug);
        return this.toolbar.settle();
      case "open-file":
        return void (await this.openFile(command.file));
      case "paste":
        return this.paste();
      case "copy":
        return this.session.copy();
      case "download":
        return this.session.download();
    }
  }

  private async openLedger(slug: string): Promise<void> {
    const { ledgers } = this;
    await this.session.open(async () => {
      if (!ledgers) throw new CannotOpen("The list of this site's ledgers could not be loaded. Open a file instead.");
      return fetchLedger(ledgers, slug);
    });
  }

  private openFile(file: File): Promise<boolean> {
    return this.openElsewhere(file.name, (settings) =>
      this.session.open(async () => ({ ...(await readFile(file)), settings })),
    );
  }

  /** Opens a text that did not come from the site by what the site's project asks of it. */
  private async openElsewhere(
    name: string | null,
    open: (settings: Settings | null) => Promise<boolean>,
  ): Promise<boolean> {
    const index = await this.loading;
    const settings = index ? await settingsForFile(index, name) : null;
    const opened = await open(settings ?? null);
    const text = "What this project asks of its ledgers could not be loaded. The text is checked by the built-in rules.";
    if (opened && settings === undefined) this.notices.show({ key: "settings", tone: "error", text });
    return opened;
  }

  private settingsRefused(message: string): void {
    const text = `What this project asks of its ledgers was not understood: ${message}. The text is checked by the built-in rules.`;
    this.notices.show({ key: "settings", tone: "error", text });
  }

  private async openDropped([file, ...others]: File[]): Promise<void> {
    if (!file || !(await this.openFile(file)) || others.length === 0) return;
    this.notices.show({ key: "open", tone: "note", text: `One file can be open at a time; this is ${file.name}.` });
  }

  private async paste(): Promise<void> {
    let source: string;
    try {
      source = await navigator.clipboard.readText();
    } catch {
      const instead = "Click into the text and paste with the keyboard.";
      return this.notices.show({ key: "open", tone: "error", text: `The browser did not allow pasting. ${instead}` });
    }
    if (source === "") return this.notices.show({ key: "open", tone: "note", text: "There is no text on the clipboard." });
    await this.openElsewhere(null, (settings) => this.session.paste(source, settings));
  }

  private onOpen(): void {
    this.problems = null;
    this.engine.clear();
    this.engine.configure(this.session.file.settings ?? null);
    this.preview.reset();
    this.cursor = this.text.cursor;
    this.notices.dismiss("open");
    this.notices.dismiss("settings");
    this.study();
    const address = new URL(location.href);
    const { slug } = this.session.file;
    if (slug === null) address.searchParams.delete("ledger");
    else address.searchParams.set("ledger", slug);
    if (address.href !== location.href) history.replaceState(null, "", address);
  }

  private onTextChange(): void {
    this.session.update();
    this.study();
    this.requestUpdate();
  }

  private study(): void {
    const { text } = this;
    if (text.empty) {
      this.problems = null;
      text.clearMarks();
    }
    this.engine.study(text.empty ? "" : text.source.toString(), text.version);
  }

  private onFindings(diagnostics: readonly Diagnostic[]): void {
    this.text.show(diagnostics);
    this.problems = diagnostics.map((diagnostic) => ({ diagnostic, ...this.text.placeOf(diagnostic.span.start) }));
  }

  private async onToggle({ at, undo }: ToggleItem): Promise<void> {
    const refusal = await toggleItem(this.text, this.engine, at);
    if (refusal === null) return this.notices.dismiss("toggle");
    undo();
    this.notices.show({ key: "toggle", tone: "error", text: `The box was not changed: ${refusal}` });
  }

  private async reveal(span: { start: number; end: number }): Promise<void> {
    this.tabs.choose("text");
    await this.updateComplete;
    this.text.reveal(span);
  }

  private onEngineState(state: EngineState): void {
    const { notices } = this;
    if (state.kind === "starting") return notices.dismiss("engine");
    if (state.kind === "restarting") {
      const text = "The checker failed and was started again. Your text is as it was.";
      return notices.show({ key: "engine", tone: "note", text });
    }
    if (state.kind !== "stopped") return;
    const text =
      state.cause === "text"
        ? "The checker failed three times on this text, so it has stopped. The text is safe; change it, or try again."
        : "The checker could not be started. The text is safe and can be edited and downloaded.";
    notices.show({ key: "engine", tone: "error", text, actions: [{ label: "Try again", run: () => this.engine.retry() }] });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    if (!this.text.empty) this.session.download();
  };
}

/** What the engine is doing, where that is worth a word. */
function wordFor(state: EngineState): string {
  return {
    starting: "Starting the checker…",
    ready: "",
    restarting: "The checker failed; starting it again…",
    stopped: "The checker has stopped",
  }[state.kind];
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-editor": LedgerlineEditor;
  }
}
