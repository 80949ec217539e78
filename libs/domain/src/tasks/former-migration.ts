import { sameSeat, type Approval } from '../approvals/approval';
import { verdictOn } from '../approvals/judge';
import { seatOfSupplier, waitsFor } from '../approvals/open-operations';
import type { PersonId } from '../people/actor';
import { isPost } from '../policy/supplier';
import type { Assess } from '../policy/verdict';
import type { Law } from './law';
import type { OpenAct } from './open-act';
import { seatOf } from './open-acts';
import { outcomeHash, type PreviewedMigration } from './preview-migration';
import type { Task } from './task';

/**
 * The same migration as it was once shown: without the refusals that lapse, and with who the law asks to sign rather than
 * who can. Whatever was approved by that hash holds, and a process that has decided by it decides so again.
 */
export function formerMigration(task: Task, migration: PreviewedMigration, law: Law): PreviewedMigration {
  if (task.status !== 'closing' || task.open.step !== 'signature') return migration;
  const { hash: _, ...shown } = migration.preview;
  const lapsed = migration.change.lapsed.filter(({ decision }) => decision !== 'refuse');
  const said = { ...shown, lapsed };
  const hash = outcomeHash(said, task, formerActs(task, task.open.approval, law.assess));
  return { ...migration, preview: { ...said, hash }, change: { ...migration.change, lapsed } };
}

function formerActs(task: Task, approval: Approval, assess: Assess): readonly OpenAct[] {
  const { missing } = verdictOn(approval, { assess });
  const seats = missing.map((who) => seatOfSupplier(approval, who));
  const given = approval.holdings.filter(({ seat }) => seats.some((other) => sameSeat(seat, other)));
  const persons = [
    ...missing.flatMap((who) => (isPost(who) ? [] : [who.person])),
    ...given.flatMap(({ chain }) => chain.slice(-1)),
  ];
  const who = { by: missing.filter(isPost).map((post) => seatOf(task, post)), ...named(persons) };
  const waiting = approval.opinions.filter(waitsFor).map(({ to }) => to);
  const lacksMaterial = approval.asked.some(({ suppliedOn }) => suppliedOn === null);
  return [
    { act: 'sign', ...who },
    { act: 'return', ...who },
    ...ofPersons('give-opinion', waiting),
    ...ofPersons('supply-material', lacksMaterial ? [approval.frame.initiator] : []),
  ];
}

const named = (persons: readonly PersonId[]): Pick<OpenAct, 'persons'> =>
  persons.length === 0 ? {} : { persons: [...new Set(persons)] };

const ofPersons = (act: OpenAct['act'], persons: readonly PersonId[]): readonly OpenAct[] =>
  persons.length === 0 ? [] : [{ act, by: [], persons }];
