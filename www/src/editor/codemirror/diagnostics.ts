// The engine's findings as CodeMirror's: positions of the document, and what a tooltip says.

import type { Diagnostic as Mark } from "@codemirror/lint";
import type { Diagnostic } from "../../core";
import { codeSpans } from "../problems/code-spans";
import type { SourceText } from "../text/source-text";

const SEVERITY = { error: "error", warning: "warning", note: "info" } as const;

export function toMarks(diagnostics: readonly Diagnostic[], source: SourceText): Mark[] {
  return diagnostics.map((diagnostic) => ({
    from: source.toDocument(diagnostic.span.start),
    to: Math.max(source.toDocument(diagnostic.span.end), source.toDocument(diagnostic.span.start)),
    severity: SEVERITY[diagnostic.severity],
    message: diagnostic.message,
    renderMessage: () => tooltip(diagnostic),
  }));
}

function tooltip({ code, name, message, help }: Diagnostic): Node {
  const content = document.createElement("span");
  content.append(part("problem-message", message));
  if (help) content.append(part("problem-help", help));
  content.append(part("problem-code", `${code} ${name}`));
  return content;
}

function part(name: string, text: string): Node {
  const span = document.createElement("span");
  span.className = name;
  codeSpans(text).forEach((content, index) => {
    const node = document.createElement(index % 2 === 0 ? "span" : "code");
    node.textContent = content;
    span.append(node);
  });
  return span;
}
