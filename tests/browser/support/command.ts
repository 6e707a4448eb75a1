// Runs the command line under test, as a person would, and reads what it prints.

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { binary } from "./places";
import { scratch } from "./scratch";

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `ledgerline` with `args` in `folder` to its end. */
export function ledgerline(folder: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    execFile(binary(), ["--color=never", ...args], { cwd: folder, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") return reject(error);
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

/** One finding as the command line prints it; line and column count from one. */
export interface Finding {
  severity: string;
  code: string;
  message: string;
  line: number;
  column: number;
}

/**
 * The findings in `file`, a path from `folder`, on the day `today` or on the present one, in the order of the text. What a
 * page shows as code has no backticks.
 */
export async function check(folder: string, file: string, today?: string): Promise<Finding[]> {
  const { code, stdout, stderr } = await ledgerline(folder, "check", file, ...(today ? ["--today", today] : []));
  if (code > 1) throw new Error(`\`ledgerline check ${file}\` could not run: ${stderr}`);
  const heads = stdout.matchAll(/^(error|warning|note)\[(FL\d+)\]: (.*)\n +--> .*:(\d+):(\d+)$/gm);
  return [...heads].map(([, severity, code, message, line, column]) => ({
    severity: severity!,
    code: code!,
    message: message!.replaceAll("`", ""),
    line: Number(line),
    column: Number(column),
  }));
}

/** The findings in `text`. */
export async function checkText(text: string | Buffer): Promise<Finding[]> {
  const folder = await scratch();
  await writeFile(path.join(folder, "text.md"), text);
  return check(folder, "text.md");
}

/** `ledgerline serve`, running. */
export interface Server {
  address: string;
  stop(): Promise<void>;
}

/** Starts `ledgerline serve` for the project in `folder` on a free port. */
export async function serve(folder: string): Promise<Server> {
  const child = spawn(binary(), ["--color=never", "serve", "--port", "0"], { cwd: folder });
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (line: string) => {
      said.push(line);
      const found = /\bat (http:\/\/\S+)/.exec(line)?.[1];
      if (found) resolve(found.replace(/\/?$/, "/"));
    };
    createInterface(child.stdout).on("line", listen);
    createInterface(child.stderr).on("line", listen);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`\`ledgerline serve\` ended:\n${said.join("\n")}`)));
  });
  return { address, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  await ended;
}
