/**
 * Runs the calibration study on all cores and prints its report as Markdown. Bundled and started by `run.mjs`.
 *
 * Usage: node calibrate.cjs PUBLISHED_FOLDER quick|full
 */
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { readPublishedFolder } from "../../src/cli/readPublishedFolder";
import { formatResults } from "./formatResults";
import { runWork, type Work } from "./runWork";
import type { StudyCase } from "./StudyCase";
import { listInvented, listMix, STUDY_SIZES } from "./studySizes";

if (isMainThread) void study();
else parentPort!.on("message", (work: Work) => parentPort!.postMessage(runWork(work)));

async function study(): Promise<void> {
  const [, program, folder, name] = process.argv;
  const size = STUDY_SIZES.find((each) => each.name === name)!;
  const works: Work[] = [{ kind: "demonstration", nSimulations: 1000 }];
  if (existsSync(folder)) {
    const tables = readPublishedFolder(folder).value;
    if (tables) works.push({ kind: "published", tables, nSimulations: size.name === "full" ? 2000 : 400 });
  }
  works.push(...listInvented(size), ...listMix(size));
  const results: StudyCase[][] = works.map(() => []);
  let next = 0;
  const runOne = (worker: Worker, iWork: number): Promise<void> =>
    new Promise((resolve, reject) => {
      worker.removeAllListeners();
      worker.on("error", reject);
      worker.on("message", (cases: StudyCase[]) => {
        results[iWork] = cases;
        resolve();
      });
      worker.postMessage(works[iWork]);
    });
  const runMany = async (): Promise<void> => {
    const worker = new Worker(program);
    while (next < works.length) {
      const iWork = next++;
      await runOne(worker, iWork);
      if (iWork % 20 === 0) process.stderr.write(`${iWork} of ${works.length}\n`);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(cpus().length, works.length) }, runMany));
  process.stdout.write(formatResults(results.flat(), size));
}
