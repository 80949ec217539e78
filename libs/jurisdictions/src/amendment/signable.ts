import { anyOfPosts, isPost, type PersonId, type PostOf, type RuleNode, type Text } from '@duban/domain';
import { fillable, type Candidate } from '@duban/rules';
import type { Finding } from '../lint/finding';
import { holder, seatsIn, UNITS } from '../lint/seats';
import type { Edition } from '../packs/edition';
import { pinPolicy } from '../packs/pin-policy';

/** Who holds a post today by the rule that asks for it; null for a post in a unit that differs from task to task. */
export type HoldersOf = (post: PostOf, asked: RuleIn['asks']) => readonly PersonId[] | null;

/** Every post that an edition's rules ask for, each once: those of its closing steps and of its own amendment. */
export const signingPosts = (edition: Edition): readonly PostOf[] =>
  seatsIn([...rulesOf(edition).map(({ rule }) => rule)]);

/**
 * What the people of today could not sign under an edition, two hats being one head. Where nobody could change the law
 * any more that is an error; a step of a task that nobody could sign is a warning, for the post may be filled in time.
 */
export function unsignable(edition: Edition, holdersOf: HoldersOf): readonly Finding[] {
  return rulesOf(edition).flatMap(({ at, asks, title, rule }) => {
    const people = seatsIn(rule).flatMap((seat) => candidatesFor(seat, holdersOf(seat, asks)));
    const { fillable: can, short } = fillable(rule, { units: UNITS, draftedBy: null }, people);
    if (can) return [];
    const posts = anyOfPosts(short?.places.flat().filter(isPost) ?? seatsIn(rule), edition.posts);
    return [
      asks === 'amendment' ? nobodyCanChange(edition, posts) : nobodyCanSign(edition, { at, title, posts }),
    ];
  });
}

const candidatesFor = (seat: PostOf, persons: readonly PersonId[] | null): readonly Candidate[] =>
  persons ? persons.map((by) => ({ by, post: seat.post, unit: seat.of })) : [holder(seat)];

interface RuleIn {
  readonly at: string;
  /** Whether it is signed in a task, or by those who change the law: they decide on no task, so their units are known. */
  readonly asks: 'task' | 'amendment';
  readonly title: Text;
  readonly rule: RuleNode;
}

function rulesOf(edition: Edition): readonly RuleIn[] {
  const closing = pinPolicy(edition).closing.flatMap((step, index): readonly RuleIn[] =>
    step.step === 'signature'
      ? [
          {
            at: `closing.${index}`,
            asks: 'task',
            title: step.title ?? { zh: '签字', en: 'signature' },
            rule: step.rule,
          },
        ]
      : [],
  );
  const { amendment } = edition.clauses;
  const own = {
    at: 'amendment',
    asks: 'amendment' as const,
    title: { zh: '修改规则', en: 'changing the rules' },
  };
  return amendment ? [...closing, { ...own, rule: amendment.value.rule }] : closing;
}

const whereIn = ({ pack, effectiveFrom }: Edition, at: string): string => `${pack} ${effectiveFrom} ${at}`;

const nobodyCanChange = (edition: Edition, posts: Text): Finding => ({
  severity: 'error',
  code: 'nobody-can-change',
  where: whereIn(edition, 'amendment.rule'),
  message: {
    zh: `按今天的任职，此版本生效后凑不齐批准修改规则的人：${posts.zh}`,
    en: `with the posts as they are held today nobody could change the rules after it: ${posts.en}`,
  },
});

const nobodyCanSign = (
  edition: Edition,
  { at, title, posts }: Omit<RuleIn, 'rule' | 'asks'> & { readonly posts: Text },
): Finding => ({
  severity: 'warning',
  code: 'nobody-can-sign',
  where: whereIn(edition, at),
  message: {
    zh: `按今天的任职，“${title.zh}”凑不齐签字人：${posts.zh}`,
    en: `with the posts as they are held today there are too few to sign (${title.en}): ${posts.en}`,
  },
});
