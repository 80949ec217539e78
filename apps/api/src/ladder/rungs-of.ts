import type { Policy, Rung } from '@duban/domain';
import type { Edition } from '@duban/jurisdictions';

/** Every rung of a task's own law; where its text was not kept, those that the task has with it. */
export const rungsOf = ({ ladder }: Policy, edition: Edition | null): readonly Rung[] =>
  edition?.clauses.ladder.value ?? ladder;
