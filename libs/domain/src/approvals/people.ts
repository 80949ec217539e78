import { headsOf } from '../people/heads';
import type { PersonId } from '../people/actor';
import type { Approval } from './approval';

/** Everybody who has or had a part in it, by name, each once: they may read it when their posts no longer say so. */
export const peopleIn = (approval: Approval): readonly PersonId[] => [
  ...new Set([
    approval.frame.initiator,
    ...approval.acts.flatMap(headsOf),
    ...approval.acts.flatMap(({ confirmedBy }) => confirmedBy ?? []),
    ...approval.dismissed.flatMap(({ act }) => headsOf(act)),
    ...approval.holdings.flatMap(({ chain }) => chain),
    ...approval.opinions.flatMap(({ by, to }) => [by, to]),
    ...approval.claims.map(({ person }) => person),
    ...approval.added.flatMap(({ person, by }) => [person, by]),
    ...approval.asked.map(({ by }) => by),
    ...approval.copied,
  ]),
];
