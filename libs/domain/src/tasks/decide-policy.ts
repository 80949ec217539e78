import { refusedDay } from '../act-day';
import { accept, refuse, type Refusal } from '../refusal';
import type { NewLaw, PolicyCommand } from './command';
import { formerMigration } from './former-migration';
import type { Law, TaskDecision } from './law';
import { previewMigration } from './preview-migration';
import { stepDay, type Task } from './task';

/** The office puts a running task under another law. */
export function decidePolicy(task: Task, command: PolicyCommand, law: Law): TaskDecision {
  return (
    notOfOffice(task, command) ??
    refusedDay(command, stepDay(task)) ??
    unsaid(command.because) ??
    changedLaw(task, command, law)
  );
}

/** What was shown before must be what happens now: anything else is refused, and read anew. */
export function changedLaw(task: Task, { policy, because, previewHash }: NewLaw, law: Law): TaskDecision {
  const migration = previewMigration(task, policy, law);
  if (!migration.ok) return migration;
  const named = [migration, formerMigration(task, migration, law)].find(
    ({ preview }) => preview.hash === previewHash,
  );
  if (!named) return stale;
  const { change, opens } = named;
  return accept(
    { type: 'PolicyChanged', data: { policy, because, previewHash, ...change } },
    ...(opens ? [{ type: 'StepOpened' as const, data: { open: opens } }] : []),
  );
}

/** Whatever post somebody holds there: which of them decides on it is the business of the approval in front of it. */
function notOfOffice({ facts }: Task, { by }: PolicyCommand): Refusal | null {
  if (by.posts.some(({ unit }) => unit === facts.units.office)) return null;
  return refuse(
    'not-authorised',
    '改用另一版规则由整改办办理，你现在不在整改办任职',
    'the supervision office puts a task under another law; you hold no post there now',
  );
}

const unsaid = (because: string): Refusal | null =>
  because.trim()
    ? null
    : refuse('missing-text', '请写明改用另一版规则的原因', 'say why the task comes under another law');

const stale = refuse(
  'stale-preview',
  '你看过的变更结果已经变化，请重新查看后再办',
  'what the change leads to is no longer what you read: read it again, then decide',
);
