// Getting the text out of the page: as a file of exactly its bytes, or on the clipboard.

/** Saves `source`, byte for byte, under `name` in the browser's download folder. */
export function download(source: string, name: string): void {
  // A text type would be honest, but some browsers then add `.txt` to the name.
  const blob = new Blob([new TextEncoder().encode(source)], { type: "application/octet-stream" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Not at once: the browser may still have to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A file name for a text that never had one, made from its title. */
export function nameFor(title: string | null): string {
  const stem = (title ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${stem || "ledger"}.md`;
}
