// Work too long for the event loop, done on another thread by a pure function that it was made for.

export interface Thread<Input, Output> {
  /** Input and output are copied, so plain data and typed arrays only. Rejects when the work fails or the thread dies. */
  run(input: Input): Promise<Output>;

  /** Ends the thread; what it was doing rejects. A later run starts it again. */
  stop(): Promise<void>;
}
