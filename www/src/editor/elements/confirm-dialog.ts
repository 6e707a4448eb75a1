// `<ledgerline-confirm>`: asks a question with two answers and waits. Escape is the careful one.

import { html, LitElement, unsafeCSS } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import styles from "./confirm-dialog.css";
import controls from "./controls.css";

export interface Question {
  title: string;
  text: string;
  /** The answer that goes ahead, and the one that leaves all as it is. */
  yes: string;
  no: string;
}

@customElement("ledgerline-confirm")
export class ConfirmDialog extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(styles)];

  @state() private question: Question = { title: "", text: "", yes: "", no: "" };

  @query("dialog") private dialog!: HTMLDialogElement;

  private settle: ((yes: boolean) => void) | undefined;

  /** Whether the answer is yes. A question that is asked on top of another answers that one with no. */
  async ask(question: Question): Promise<boolean> {
    this.settle?.(false);
    this.question = question;
    await this.updateComplete;
    if (!this.dialog.open) {
      this.dialog.returnValue = "";
      this.dialog.showModal();
    }
    return new Promise((resolve) => (this.settle = resolve));
  }

  override render() {
    const { title, text, yes, no } = this.question;
    return html`<dialog aria-labelledby="title" aria-describedby="text" @close=${this.onClose}>
      <form method="dialog" @submit=${this.onSubmit}>
        <h2 id="title">${title}</h2>
        <p id="text">${text}</p>
        <div class="actions">
          <button class="button" value="no" autofocus>${no}</button>
          <button class="button primary" value="yes">${yes}</button>
        </div>
      </form>
    </dialog>`;
  }

  /** By hand: the page's policy lets no form be submitted, and some browsers count this as one. */
  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.dialog.close((event.submitter as HTMLButtonElement | null)?.value ?? "no");
  }

  private onClose(): void {
    this.settle?.(this.dialog.returnValue === "yes");
    this.settle = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-confirm": ConfirmDialog;
  }
}
