// Work to be done later: durable, keyed, delayed, in order per queue.

export type JobRequest = {
  readonly name: string;
  readonly data: unknown;
  /** At most one waiting job has a key; scheduling it again replaces what waits, never what already runs. */
  readonly key?: string;
  /** Jobs of one queue run one after another, in the order they were scheduled. */
  readonly queue?: string;
  /** Not before (milliseconds); as soon as possible when left out. */
  readonly runAt?: number;
  /** Lower runs first, within a queue too. 0 answers a person who waits, 5 is the rest. */
  readonly priority?: number;
};

export type Job = {
  /** Never given to another job: handlers use it as the cause of what they do. */
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  /** 1 at the first try. */
  readonly attempt: number;
  /** Should it fail once more, it is set aside. */
  readonly last: boolean;
};

/** What a handler may ask of the runner; nothing means done. */
export type JobOutcome = { readonly again?: number; readonly pauseQueue?: number } | undefined;

/**
 * `again`: run this job once more after so many milliseconds, not counted as a failed try. `pauseQueue`: done, but let
 * the queue rest so long. A handler that throws is tried again with backoff, then set aside and reported.
 */
export type JobHandler = (job: Job) => Promise<JobOutcome>;

export interface JobRunner {
  start(handlers: Readonly<Record<string, JobHandler>>): Promise<void>;
  /** Waits for what runs, starts nothing new. */
  stop(): Promise<void>;
  /** For tests and shutdown: resolves when nothing is due at this moment. */
  idle(): Promise<void>;
  /** Looks for due jobs now: for a clock that was moved by hand. */
  wake(): void;
  health(): Promise<{ readonly waiting: number; readonly setAside: number; readonly oldestDue: number | null }>;
}
