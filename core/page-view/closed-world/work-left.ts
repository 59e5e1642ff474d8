/**
 * How much may be looked at: texts, places and pairs of a remark and a statement. The largest pages take some
 * thousands; on one that takes more nothing stands.
 */
const STEPS_MAX = 400_000;

export class WorkLeft {
  #steps = STEPS_MAX;

  /** Takes steps, and says whether none are left. */
  isSpent(steps = 0): boolean {
    this.#steps -= steps;
    return this.#steps < 0;
  }
}
