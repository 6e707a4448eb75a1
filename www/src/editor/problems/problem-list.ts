// `<ledgerline-problems>`: the findings as a real list, which the marks in the text cannot be to a screen reader.
//
// Owns the list only. Where a finding leads is asked for, by `reveal-problem`.

import { html, LitElement, nothing, unsafeCSS } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Diagnostic, Severity, Span } from "../../core";
import controls from "../elements/controls.css";
import { codeSpans } from "./code-spans";
import styles from "./problem-list.css";

/** A finding and where it is, for people. */
export interface Problem {
  diagnostic: Diagnostic;
  /** Both count from one. */
  line: number;
  column: number;
}

/** Somebody wants to see the place of a finding. */
export class RevealProblem extends Event {
  static readonly type = "reveal-problem";

  constructor(readonly span: Span) {
    super(RevealProblem.type, { bubbles: true, composed: true });
  }
}

const WORD: Record<Severity, string> = { error: "Error", warning: "Warning", note: "Note" };

@customElement("ledgerline-problems")
export class ProblemList extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(styles)];

  /** In the order of the text; `null` while there is nothing that could have any. */
  @property({ attribute: false }) problems: readonly Problem[] | null = null;

  override render() {
    const { problems } = this;
    return html`
      <h2 class="heading">Problems <span class="counts">${problems?.length ? countsOf(problems) : nothing}</span></h2>
      <div class="scroller" tabindex="0" role="group" aria-label="List of problems">
        ${problems?.length
          ? html`<ol>
              ${repeat(problems, (_, index) => index, rowOf)}
            </ol>`
          : html`<p class="none">${problems ? "None found." : "They are listed here while you write."}</p>`}
      </div>
    `;
  }

  override firstUpdated(): void {
    this.renderRoot.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("button[data-index]");
      const problem = this.problems?.[Number(button?.dataset.index)];
      if (problem) this.dispatchEvent(new RevealProblem(problem.diagnostic.span));
    });
  }
}

function rowOf({ diagnostic: { code, name, severity, message, help }, line, column }: Problem, index: number) {
  return html`<li>
    <button type="button" class="problem ${severity}" data-index=${index}>
      <span class="severity">${WORD[severity]}</span>
      <span class="message">${textOf(message)}</span>
      <span class="place" title=${name}>
        ${code}
        <span class="visually-hidden">, line ${line}, column ${column}</span>
        <span aria-hidden="true">${line}:${column}</span>
      </span>
      ${help ? html`<span class="help">${textOf(help)}</span>` : nothing}
    </button>
  </li>`;
}

function textOf(message: string) {
  return codeSpans(message).map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
}

/** Such as `2 errors, 1 warning`. */
function countsOf(problems: readonly Problem[]): string {
  return (["error", "warning", "note"] as const)
    .map((severity) => ({ severity, count: problems.filter(({ diagnostic }) => diagnostic.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? "" : "s"}`)
    .join(", ");
}

/** How many there are, as a sentence to be said aloud. */
export function summaryOf(problems: readonly Problem[] | null): string {
  if (!problems) return "";
  if (problems.length === 0) return "No problems";
  return problems.length === 1 ? "1 problem" : `${problems.length} problems`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-problems": ProblemList;
  }
}
