// Lets a file be dropped anywhere on an element. Text that is dragged about is left to the editor.

import type { ReactiveController, ReactiveControllerHost } from "lit";

export class DropTarget implements ReactiveController {
  /** Whether a file is held over the element right now. */
  over = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onFiles: (files: File[]) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // In the capture phase: CodeMirror would insert the file's text where it is dropped.
    for (const type of ["dragenter", "dragover", "dragleave", "drop"] as const) {
      this.host.addEventListener(type, this.handle, { capture: true });
    }
  }

  hostDisconnected(): void {
    for (const type of ["dragenter", "dragover", "dragleave", "drop"] as const) {
      this.host.removeEventListener(type, this.handle, { capture: true });
    }
  }

  private readonly handle = (event: DragEvent): void => {
    const { dataTransfer, type } = event;
    if (!dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    dataTransfer.dropEffect = "copy";
    if (type === "dragleave" && this.isInside(event)) return;
    this.set(type === "dragenter" || type === "dragover");
    if (type === "drop" && dataTransfer.files.length > 0) this.onFiles([...dataTransfer.files]);
  };

  /** Whether the pointer only went from one part of the element to another. */
  private isInside({ clientX, clientY }: DragEvent): boolean {
    const { left, right, top, bottom } = this.host.getBoundingClientRect();
    return clientX > left && clientX < right && clientY > top && clientY < bottom;
  }

  private set(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}
