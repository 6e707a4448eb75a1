// Markdown as CodeMirror sees it: GitHub's flavour, for colours only.
//
// Straight from `@lezer/markdown`; `@codemirror/lang-markdown` brings parsers for HTML, CSS and JavaScript along, which
// would more than double the editor for code that ledgers do not hold.

import { defineLanguageFacet, HighlightStyle, Language, LanguageSupport, languageDataProp, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { GFM, parser } from "@lezer/markdown";

const data = defineLanguageFacet();

const language = new Language(
  data,
  parser.configure([GFM, { props: [languageDataProp.add({ Document: data })] }]),
  [],
  "markdown",
);

const colours = HighlightStyle.define([
  { tag: tags.heading1, class: "tok-heading tok-heading1" },
  { tag: tags.heading, class: "tok-heading" },
  { tag: tags.strong, class: "tok-strong" },
  { tag: tags.emphasis, class: "tok-emphasis" },
  { tag: tags.strikethrough, class: "tok-strikethrough" },
  { tag: tags.monospace, class: "tok-code" },
  { tag: [tags.link, tags.url], class: "tok-link" },
  { tag: tags.quote, class: "tok-quote" },
  { tag: tags.atom, class: "tok-box" },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], class: "tok-mark" },
  { tag: [tags.comment, tags.character, tags.escape], class: "tok-quiet" },
]);

export const markdown: LanguageSupport = new LanguageSupport(language, [syntaxHighlighting(colours)]);
