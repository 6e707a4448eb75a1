// What is open and whether it is saved: opening, asking before something would be lost, downloading, drafts.
//
// Owns the open file and its draft. Shows nothing itself; the text is the text pane's.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Settings } from "../core";
import type { ConfirmDialog } from "./elements/confirm-dialog";
import type { Notices } from "./elements/notices";
import { download, nameFor } from "./files/download";
import { DraftKeeper } from "./files/draft-keeper";
import { abandonedDrafts, deleteDraft, type Draft } from "./files/draft-store";
import { CannotOpen, type OpenFile } from "./files/open-file";
import type { TextPane } from "./text/text-pane";

/** The parts of the page that a session works with. */
export interface Parts {
  text: TextPane;
  notices: Notices;
  confirm: ConfirmDialog;
}

const UNTITLED: OpenFile = { name: null, slug: null, saved: "" };

export class Session implements ReactiveController {
  file: OpenFile = UNTITLED;
  /** Whether the text differs from what is known to exist elsewhere. */
  changed = false;
  /** The title of the open ledger, to name a text by that has no file name. */
  title: string | null = null;

  private readonly drafts = new DraftKeeper(() =>
    this.parts().notices.show({
      key: "drafts",
      tone: "note",
      text: "This browser does not let the editor keep drafts. Download your changes before you close the page.",
    }),
  );

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly parts: () => Parts,
    /** Another text was put in place. */
    private readonly onOpen: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("pagehide", this.flush);
    document.addEventListener("visibilitychange", this.flush);
  }

  hostDisconnected(): void {
    this.flush();
    removeEventListener("pagehide", this.flush);
    removeEventListener("beforeunload", this.warn);
    document.removeEventListener("visibilitychange", this.flush);
  }

  /** The name that the text would be saved under. */
  get name(): string {
    return this.file.name ?? nameFor(this.title);
  }

  /** Opens what `read` gives, unless changes would be lost and are wanted. `false` where nothing was opened. */
  async open(read: () => Promise<OpenFile>): Promise<boolean> {
    let file: OpenFile;
    try {
      file = await read();
    } catch (error) {
      if (!(error instanceof CannotOpen)) throw error;
      this.parts().notices.show({ key: "open", tone: "error", text: error.message });
      return false;
    }
    if (!(await this.mayReplace())) return false;
    this.drafts.forget();
    this.put(file, file.saved);
    return true;
  }

  /** Takes a text from nowhere: it is unsaved from the start. */
  async paste(source: string, settings: Settings | null): Promise<boolean> {
    if (!(await this.mayReplace())) return false;
    this.drafts.forget();
    this.put({ ...UNTITLED, settings }, source);
    return true;
  }

  /** What the project asks of the text that is there before anything was opened. `false` where something was. */
  expect(settings: Settings): boolean {
    if (this.file !== UNTITLED) return false;
    this.file = { ...UNTITLED, settings };
    return true;
  }

  /** To be told of every change of the text. */
  update(): void {
    const changed = this.parts().text.source.toString() !== this.file.saved;
    if (changed) this.drafts.keep(() => ({ file: this.file, source: this.parts().text.source.toString() }));
    else this.drafts.forget();
    if (changed === this.changed) return;
    this.changed = changed;
    // Only while it is needed: a page that listens cannot be kept alive for going back to it.
    if (changed) addEventListener("beforeunload", this.warn);
    else removeEventListener("beforeunload", this.warn);
    this.host.requestUpdate();
  }

  download(): void {
    const source = this.parts().text.source.toString();
    download(source, this.name);
    this.file = { ...this.file, name: this.name, saved: source };
    this.parts().notices.show({ key: "saved", tone: "note", text: `${this.name} was downloaded.` });
    this.update();
    this.host.requestUpdate();
  }

  async copy(): Promise<void> {
    const { notices, text } = this.parts();
    try {
      await navigator.clipboard.writeText(text.source.toString());
      notices.show({ key: "copy", tone: "note", text: "The whole text was copied." });
    } catch {
      const instead = "Select all of the text and copy it with the keyboard, or download it.";
      notices.show({ key: "copy", tone: "error", text: `The browser did not allow copying. ${instead}` });
    }
  }

  /** Offers what was left unsaved, the draft of `slug` first. */
  async offerDrafts(slug: string | null): Promise<void> {
    let drafts: Draft[];
    try {
      drafts = await abandonedDrafts();
    } catch {
      // No drafts can be kept here; the first change will say so.
      return;
    }
    drafts.sort((a, b) => Number(b.file.slug === slug) - Number(a.file.slug === slug));
    this.offer(drafts);
  }

  private offer([draft, ...others]: Draft[]): void {
    if (!draft) return;
    const time = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(draft.changed);
    const name = draft.file.name ? ` of ${draft.file.name}` : "";
    this.parts().notices.show({
      key: `draft-${draft.id}`,
      tone: "note",
      text: `You have an unsaved draft${name} from ${time}.`,
      actions: [
        {
          label: "Discard",
          run: () => {
            void deleteDraft(draft.id).catch(() => {});
            this.offer(others);
          },
        },
        {
          label: "Restore",
          primary: true,
          run: async () => {
            if (!(await this.mayReplace())) return this.offer([draft, ...others]);
            this.drafts.adopt(draft.id);
            this.put(draft.file, draft.source);
            this.offer(others);
          },
        },
      ],
    });
  }

  private put(file: OpenFile, source: string): void {
    this.file = file;
    this.title = null;
    this.parts().text.open(source);
    this.update();
    this.onOpen();
    this.host.requestUpdate();
  }

  private async mayReplace(): Promise<boolean> {
    if (!this.changed) return true;
    return this.parts().confirm.ask({
      title: "Discard your changes?",
      text: `${this.name} has changes that were not downloaded. Opening another text discards them.`,
      yes: "Discard and open",
      no: "Keep editing",
    });
  }

  private readonly flush = (): void => this.drafts.flush();

  private readonly warn = (event: BeforeUnloadEvent): void => event.preventDefault();
}
