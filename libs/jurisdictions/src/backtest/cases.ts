import {
  explain,
  mayComplete,
  reportedRefusal,
  stateWords,
  stepDay,
  stepTitle,
  supplierWords,
  type Assess,
  type ClosingStep,
  type Day,
  type Refusal,
  type Task,
  type Text,
} from '@duban/domain';
import type { Act } from './deeds';
import type { TaskPast } from './past';
import type { Relived } from './relive';
import type { BacktestCase, CaseOutcome, Standing } from './report';
import { differencesOf } from './step-differences';

/** How a case would have gone otherwise; null where it would have gone the same. */
export function comparedCase(past: TaskPast, relived: Relived, assess: Assess): BacktestCase | null {
  const outcome = outcomeOf(past, relived);
  return outcome && caseOf(past, relived, { outcome, assess });
}

interface Judged {
  readonly outcome: CaseOutcome;
  readonly assess: Assess;
}

export function caseOf(past: TaskPast, relived: Relived, { outcome, assess }: Judged): BacktestCase {
  const [then, now] = [past.task, relived.task];
  const { pack, edition, effectiveFrom } = then.policy;
  const open = now.status !== 'closed';
  return {
    task: then.taskId,
    ref: then.facts.ref,
    title: then.facts.title,
    under: { pack, edition, effectiveFrom },
    outcome,
    then: standingOf(then),
    now: { ...standingOf(now), notBefore: open && outcome === 'unknown' ? stepDay(now) : null },
    because: [...differencesOf(then, now), ...uncounted(relived), ...closedBefore(relived)],
    notKnown: outcome === 'unknown' ? notKnown(past, relived, assess) : [],
  };
}

function outcomeOf({ task: then, beyond }: TaskPast, relived: Relived): CaseOutcome | null {
  const now = relived.task;
  if (beyond.length > 0) return 'unknown';
  if (now.status === 'closed')
    return then.status === 'closed' ? byDay(then.closedOn, now.closedOn) : 'already';
  if (then.status === 'closed') return mayComplete(now) ? 'unknown' : 'not-closed';
  if (relived.endedBefore) return 'unknown';
  return standingWords(then).zh === standingWords(now).zh ? null : 'elsewhere';
}

const byDay = (then: Day, now: Day): CaseOutcome | null => {
  if (then === now) return null;
  return now > then ? 'later' : 'earlier';
};

const standingOf = (task: Task): Standing => ({
  stands: standingWords(task),
  closedOn: task.status === 'closed' ? task.closedOn : null,
});

/** A step by its title: two laws may call by one name what each opens at its own place. */
function standingWords(task: Task): Text {
  if (task.status !== 'closing') return stateWords(task);
  const { zh, en } = stepTitle(task.policy.closing[task.done.length] as ClosingStep);
  return { zh: `等待${zh}`, en: `waiting for ${en}` };
}

/** Signatures that were given and would have been of no use. */
function uncounted({ unused, task }: Relived): readonly Text[] {
  return unused.flatMap(({ act, refused }) => {
    if (act.type !== 'sign' || !refused) return [];
    const post = act.by.posts[0]?.post ?? '';
    const name = task.policy.posts[post] ?? { zh: post, en: post };
    const { zh, en } = reportedRefusal(refused);
    return [
      {
        zh: `${act.on} ${name.zh}的签字不计：${zh}`,
        en: `the signature of ${name.en} of ${act.on} would not count: ${en}`,
      },
    ];
  });
}

const closedBefore = ({ endedBefore }: Relived): readonly Text[] =>
  endedBefore?.closed
    ? [
        {
          zh: `在 ${endedBefore.on} 被退回之前就已销号`,
          en: `it would have been closed before it was sent back on ${endedBefore.on}`,
        },
      ]
    : [];

/** What the law waits for, and the past has nothing of. */
function notKnown({ beyond }: TaskPast, relived: Relived, assess: Assess): readonly Text[] {
  if (beyond.length > 0) return [cannotRelive(beyond)];
  const { task, endedBefore, unused } = relived;
  if (endedBefore)
    return [
      {
        zh: `${endedBefore.on} 的退回，按新规则不会在这一环节、由此人作出；其后如何，从过去无法得知`,
        en: `it was sent back on ${endedBefore.on}, which by this law could not have been there or by them: what then, is not known from the past`,
      },
    ];
  return [...otherPosts(unused, task), ...explain(task, assess).missing.map(neverDone)];
}

const neverDone = ({ zh, en }: Text): Text => ({
  zh: `${zh}：过去没有办过，何时会办无法得知`,
  en: `${en}: it was never done, and when it would have been is not known from the past`,
});

const cannotRelive = (kinds: readonly string[]): Text => ({
  zh: `记录中有不能在另一版规则下重演的事：${[...new Set(kinds)].join('、')}`,
  en: `its record holds what cannot be relived under another law: ${[...new Set(kinds)].join(', ')}`,
});

/** What was done by a post that the law does not ask: whether somebody of the right one would have, nobody knows. */
const otherPosts = (
  unused: readonly {
    readonly act: Act;
    readonly refused: Refusal | null;
  }[],
  task: Task,
): readonly Text[] =>
  unused.flatMap(({ act, refused }) =>
    refused?.code === 'not-authorised' && act.type !== 'sign'
      ? [
          {
            zh: `${act.on} 由${heldWords(act, task).zh}办理；${reportedRefusal(refused).zh}`,
            en: `done on ${act.on} by ${heldWords(act, task).en}; ${reportedRefusal(refused).en}`,
          },
        ]
      : [],
  );

function heldWords({ by }: Act, { facts, policy }: Task): Text {
  const [held] = by.posts;
  const of =
    held &&
    (['lead', 'acceptance', 'office', 'government', 'party-committee'] as const).find(
      (relation) => facts.units[relation] === held.unit,
    );
  return held && of ? supplierWords({ post: held.post, of }, policy) : { zh: '他人', en: 'somebody else' };
}
