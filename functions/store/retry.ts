/** How a bounded retry waits. Passed in, so that tests need not. */
export interface Patience {
  readonly attempts: number;
  readonly baseMs: number;
  wait(milliseconds: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

/** Waits for as long as its number says, at most about a second in all: well within a Lambda's time. */
export const usualPatience: Patience = {
  attempts: 5,
  baseMs: 40,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/** Tries until the answer needs no retry or the attempts are used up; gives the last answer. Full jitter, so that two writers drift apart. */
export async function retry<Answer>(
  attempt: () => Promise<Answer>,
  needsRetry: (answer: Answer) => boolean,
  patience: Patience,
): Promise<Answer> {
  let answer = await attempt();
  for (let count = 1; count < patience.attempts && needsRetry(answer); count += 1) {
    await patience.wait(patience.random() * patience.baseMs * 2 ** count);
    answer = await attempt();
  }
  return answer;
}
