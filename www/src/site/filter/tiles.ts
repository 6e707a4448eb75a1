// The counts by stage: links to the groups without scripts, with scripts buttons that choose stages.

/** Turns the links into buttons that can be pressed, and gives them by stage; `label` says what they do. */
export function stageButtons(nav: HTMLElement, label: string): Map<string, HTMLButtonElement> {
  const buttons = new Map<string, HTMLButtonElement>();
  for (const link of nav.querySelectorAll<HTMLAnchorElement>("a[data-stage]")) {
    const stage = link.dataset["stage"];
    if (!stage) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.dataset["stage"] = stage;
    button.dataset["count"] = link.dataset["count"] ?? "0";
    button.setAttribute("aria-pressed", "false");
    button.append(...link.childNodes);
    link.replaceWith(button);
    buttons.set(stage, button);
  }
  // It no longer leads anywhere: a group of buttons, not a navigation.
  const group = document.createElement("div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  group.append(...nav.childNodes);
  nav.replaceWith(group);
  return buttons;
}
