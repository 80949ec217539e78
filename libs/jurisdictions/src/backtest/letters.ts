import type { Policy, Rung, Task, Text } from '@duban/domain';
import type { Doubtful } from './due-day';
import type { HeldLetter } from './held-back';
import type { PastLetter, TaskPast } from './past';
import type { ReachedLetter, Relived } from './relive';
import type { BacktestLetter, ComparedLetters } from './report';

/** Letters by what they are and who sends them to whom; the same letter at another post's hand is another one. */
export function comparedLetters(
  past: TaskPast,
  relived: Relived,
  doubtful: readonly Doubtful[],
): ComparedLetters {
  const [then, now] = [past.task.policy, relived.task.policy];
  const went = past.letters.map((letter) => ({ letter, rung: rungOf(then, letter) }));
  const comes = relived.letters.map((letter) => ({ letter, rung: rungOf(now, letter) }));
  return {
    wouldGo: comes
      .filter((one) => !went.some((other) => isSame(one, other)))
      .map((one) => told(past.task, one, { because: [goes(one, now), ...heldThen(past, one)], doubtful })),
    wouldNot: went
      .filter((one) => !comes.some((other) => isSame(one, other)))
      .map((one) => told(past.task, one, { because: [goesNot(one, comes)], doubtful })),
    held: relived.held
      .map((letter) => ({ letter, rung: rungOf(now, letter) }))
      .map((one) => told(past.task, one, { because: [heldWords(one.letter)], doubtful })),
  };
}

interface Ranked {
  readonly letter: ReachedLetter | PastLetter | HeldLetter;
  readonly rung: Rung | undefined;
}

const rungOf = ({ ladder }: Policy, { rung }: { readonly rung: string }): Rung | undefined =>
  ladder.find(({ id }) => id === rung);

const isSame = (one: Ranked, other: Ranked): boolean =>
  one.letter.period === other.letter.period &&
  one.letter.title === other.letter.title &&
  one.rung?.signer.post === other.rung?.signer.post &&
  one.rung?.receiver.post === other.rung?.receiver.post;

const goes = ({ letter, rung }: Ranked, { pack }: Policy): Text => ({
  zh: `${letter.period} 未报或未达序时，按 ${pack} 连续 ${rung?.fromConsecutive ?? 1} 期起发${letter.title}`,
  en: `${letter.period} was missed or behind: by ${pack} ${letter.title} goes from ${rung?.fromConsecutive ?? 1} in a row on`,
});

function goesNot({ letter }: Ranked, comes: readonly Ranked[]): Text {
  const other = comes.find((one) => one.letter.period === letter.period);
  return other
    ? {
        zh: `${letter.period} 改发${other.letter.title}，或由他人签发、送达他人`,
        en: `for ${letter.period} another letter goes (${other.letter.title}), or one by or to another post`,
      }
    : {
        zh: `${letter.period} 的情况按新规则不发函`,
        en: `by this law ${letter.period} leads to no letter`,
      };
}

interface Why {
  readonly because: readonly Text[];
  readonly doubtful: readonly Doubtful[];
}

function told({ taskId, facts }: Task, { letter, rung }: Ranked, { because, doubtful }: Why): BacktestLetter {
  const { period, title, on } = letter;
  return {
    ...{ task: taskId, ref: facts.ref, period, letter: title, on },
    issuedOn: 'issuedOn' in letter ? letter.issuedOn : null,
    signer: rung?.signer ?? null,
    receiver: rung?.receiver ?? null,
    because,
    notKnown: doubtful.filter((one) => one.period === period).map(({ why }) => why),
  };
}

/** What its own law would have sent for that period then, and a decision held. */
const heldThen = ({ held }: TaskPast, { letter }: Ranked): readonly Text[] =>
  held.filter(({ period }) => period === letter.period).map(heldWords);

const heldWords = ({ title, hold: { on, until, because } }: HeldLetter): Text => ({
  zh: `${on} 已决定${until ? `将“${title}”暂缓到 ${until}` : `略过“${title}”`}，当时未发：${because}`,
  en: `it was decided on ${on} ${until ? `to hold ${title} until ${until}` : `to leave ${title} out`}, so none went then: ${because}`,
});
