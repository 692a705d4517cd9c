// Figures for whoever runs the desk. Labels are a few fixed words: never ids, never what users wrote.

export type Labels = Readonly<Record<string, string>>;

export type Figure = {
  /** Begins with "deskbell_", ends with the unit. */
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
};

export interface Metrics {
  /** Only goes up. */
  counter(figure: Figure): (amount: number, labels?: Labels) => void;
  /** Is what it was set to last. */
  gauge(figure: Figure): (value: number, labels?: Labels) => void;
  /** How long something took, counted by these upper bounds (seconds). */
  duration(figure: Figure, bounds: readonly number[]): (seconds: number, labels?: Labels) => void;
}
