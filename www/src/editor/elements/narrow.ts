// Whether the page is too narrow for two panes side by side.

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The same width as in the style sheets. */
const QUERY = "(width < 48rem)";

export class Narrow implements ReactiveController {
  private readonly query = matchMedia(QUERY);

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get matches(): boolean {
    return this.query.matches;
  }

  hostConnected(): void {
    this.query.addEventListener("change", this.update);
  }

  hostDisconnected(): void {
    this.query.removeEventListener("change", this.update);
  }

  private readonly update = (): void => this.host.requestUpdate();
}
