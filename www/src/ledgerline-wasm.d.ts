// The shape of the wasm package's web target. The package is a build product; its types must not be needed to check ours.

import type { CheckOptions, Diagnostic, Fixed, FixOptions, Ledger, Operation, RenderOptions, Settings, TextEdit } from "../../wasm/types";

export default function init(options: { module_or_path: URL | Response | BufferSource }): Promise<unknown>;
export function configure(settings?: Partial<Settings> | null): void;
export function parse(source: string): Ledger;
export function check(source: string, options?: CheckOptions): Diagnostic[];
export function fix(source: string, options?: FixOptions): Fixed;
export function render(source: string, options?: RenderOptions): string;
export function edit(source: string, operation: Operation): TextEdit[];
export function version(): string;
