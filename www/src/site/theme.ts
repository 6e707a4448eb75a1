// The theme: the system's, unless the reader chose the other one. The choice is kept in this browser alone.

const KEY = "ledgerline-theme";
type Theme = "light" | "dark";

/** Applies the reader's choice, if there is one, and reveals the button that makes it. */
export function themeButton(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector<HTMLButtonElement>("[data-theme-button]");
  let chosen = read();

  const system = (): Theme => (dark.matches ? "dark" : "light");
  const show = () => {
    if (chosen) document.documentElement.dataset["theme"] = chosen;
    else delete document.documentElement.dataset["theme"];
    button?.setAttribute("aria-pressed", String((chosen ?? system()) === "dark"));
  };

  show();
  dark.addEventListener("change", show);
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const other: Theme = (chosen ?? system()) === "dark" ? "light" : "dark";
    // To choose what the system has is to follow it again.
    chosen = other === system() ? undefined : other;
    write(chosen);
    show();
  });
}

function read(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : undefined;
  } catch {
    return undefined; // Storage may be switched off; the choice then lasts as long as the page.
  }
}

function write(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // See `read`.
  }
}
