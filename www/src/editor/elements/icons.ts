// The few icons of the editor. Each stands beside a word, which narrow pages hide from sight but not from others.

import { svg, type TemplateResult } from "lit";

function icon(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"
    stroke-linejoin="round" aria-hidden="true"><path d=${path}></path></svg>`;
}

export const icons = {
  file: icon("M9.5 1.75H4.25a1 1 0 0 0-1 1v10.5a1 1 0 0 0 1 1h7.5a1 1 0 0 0 1-1V5zm0 0V5h3.25"),
  paste: icon("M5.5 3h-1.5a1 1 0 0 0-1 1v9.25a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V4a1 1 0 0 0-1-1h-1.5M5.75 1.75h4.5v2.5h-4.5z"),
  copy: icon("M5.75 5.75h7.5v7.5h-7.5zM10.25 5.75v-3h-7.5v7.5h3"),
  download: icon("M8 2v8.25M4.75 7 8 10.25 11.25 7M2.75 13.5h10.5"),
  close: icon("m4 4 8 8m0-8-8 8"),
} as const;
