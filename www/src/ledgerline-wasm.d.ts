// The shape of the editor's wasm. That is a build product; its types must not be needed to check ours.

import type { CheckOptions, Diagnostic, Preview, Settings, TextEdit } from "../../wasm/types";

export default function init(options: { module_or_path: URL | Response | BufferSource }): Promise<unknown>;
export function configure(settings?: Partial<Settings> | null): void;
export function check(source: string, options?: CheckOptions): Diagnostic[];
export function preview(source: string): Preview;
export function toggleItem(source: string, at: number): TextEdit[];
export function version(): string;
