import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createProblem } from "../model/checks/codes";
import type { Problem } from "../model/Problem";

/** Reads the arguments of one command, one folder and named options, and keeps everything that is wrong with them. */
export class ArgumentReader<Name extends string> {
  readonly problems: Problem[] = [];
  private readonly values: Partial<Record<Name | "out", string>> = {};
  private readonly positionals: readonly string[];

  /**
   * @param args - what stands after the command
   * @param names - options of the command beside out, each with a value
   * @param usage - the whole command, for messages
   */
  constructor(
    args: readonly string[],
    names: readonly Name[],
    private readonly usage: string,
  ) {
    const known = [...names, "out"];
    const options = Object.fromEntries(known.map((name) => [name, { type: "string" as const }]));
    const { tokens, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: false,
      tokens: true,
    });
    this.positionals = positionals;
    for (const token of tokens) {
      if (token.kind !== "option") continue;
      if (!known.includes(token.name)) {
        const fix = `The command is ${usage}`;
        this.problems.push(createProblem("E302", { where: token.rawName, found: "there is no such option", fix }));
      } else if (!token.value || (!token.inlineValue && /^-\D/.test(token.value))) {
        const wanted = `Write ${token.rawName} and its value`;
        this.problems.push(createProblem("E402", { where: token.rawName, found: "it has no value", wanted }));
      } else {
        this.values[token.name as Name | "out"] = token.value;
      }
    }
  }

  /** The one folder that is read. */
  readFolder(): string {
    const { positionals } = this;
    if (positionals.length !== 1) {
      const found = positionals.length === 0 ? "no folder was given" : `${positionals.length} folders were given`;
      this.problems.push(createProblem("E403", { where: "FOLDER", found, fix: `The command is ${this.usage}` }));
    }
    return resolve(positionals[0] ?? "");
  }

  /** The folder that is written. */
  readOut(): string {
    if (this.values.out === undefined && !this.problems.some(({ where }) => where === "--out")) {
      const wanted = "Give the folder to write to";
      this.problems.push(createProblem("E402", { where: "--out", found: "it is missing", wanted }));
    }
    return resolve(this.values.out ?? "");
  }

  /** The text of an option; undefined where it is not given. */
  readText(name: Name): string | undefined {
    return this.values[name];
  }

  readWholeNumber(name: Name, most: number, usual: number): number {
    const text = this.values[name];
    if (text === undefined) return usual;
    const value = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
    if (value >= 1 && value <= most) return value;
    const wanted = `Give a whole number from 1 to ${most.toLocaleString("en-GB")}`;
    const fix = `${usual.toLocaleString("en-GB")} is usual`;
    this.problems.push(createProblem("E301", { where: `--${name}`, found: `"${text}" was found`, wanted, fix }));
    return usual;
  }

  /** A number, decimals allowed; both bounds are included. */
  readNumber(name: Name, { least, most, usual }: { least: number; most: number; usual: number }): number {
    const text = this.values[name];
    if (text === undefined) return usual;
    const value = text.trim() === "" ? NaN : Number(text);
    if (value >= least && value <= most) return value;
    const wanted = `Give a number from ${least} to ${most}`;
    const fix = `${usual} is usual`;
    this.problems.push(createProblem("E301", { where: `--${name}`, found: `"${text}" was found`, wanted, fix }));
    return usual;
  }

  readChoice<Choice extends string>(name: Name, choices: readonly Choice[], usual: Choice): Choice {
    const text = this.values[name];
    const choice = choices.find((one) => one === (text ?? usual));
    if (choice !== undefined) return choice;
    const wanted = `Give one of ${choices.join(", ")}`;
    this.problems.push(createProblem("E301", { where: `--${name}`, found: `"${text}" was found`, wanted }));
    return usual;
  }
}
