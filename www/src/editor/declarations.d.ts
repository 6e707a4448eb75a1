// What the build gives: style sheets as text, and the hashed names of the files that have to be loaded by address.

declare module "*.css" {
  const text: string;
  export default text;
}

declare const __WORKER_FILE__: string;
declare const __WASM_FILE__: string;
