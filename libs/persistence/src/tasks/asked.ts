/** A statement under construction: values are numbered as they are named. */
export class Asked {
  readonly values: unknown[] = [];

  /** The place of a value in the statement, such as `$3`. */
  value(given: unknown): string {
    this.values.push(given);
    return `$${this.values.length}`;
  }
}
