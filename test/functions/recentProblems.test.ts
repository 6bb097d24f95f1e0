import { noteProblem, onRecentProblem, recentProblems } from "../../src/functions/recentProblems";

test("keeps the newest fifty sentences, each once, newest first", () => {
  const listener = jest.fn();
  const stop = onRecentProblem(listener);

  for (let i = 0; i < 60; i++) noteProblem("SEND.PROJECT", `Sentence ${i}`);
  noteProblem("SEND.PROJECT", "Sentence 30");
  stop();
  noteProblem("SEND.CHECK", "Last");

  expect(recentProblems).toHaveLength(50);
  expect(recentProblems.slice(0, 3).map(({ sentence }) => sentence)).toEqual(["Last", "Sentence 30", "Sentence 59"]);
  expect(listener).toHaveBeenCalledTimes(61);
});
