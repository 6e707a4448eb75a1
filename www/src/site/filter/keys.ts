// The keys of every filter: `/` goes to its field from wherever nothing is typed, Escape in it clears it.

/** Where keys write. */
const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** Lets the keys work on `input`; `changed` hears that it was cleared. */
export function listenForKeys(input: HTMLInputElement, changed: () => void): void {
  addEventListener("keydown", (event) => {
    const inField = event.target instanceof HTMLElement && event.target.matches(FIELDS);
    if (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === "Escape" && event.target === input && input.value !== "") {
      event.preventDefault();
      input.value = "";
      changed();
    }
  });
}
