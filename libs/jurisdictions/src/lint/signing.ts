import {
  anyOfPosts,
  isPost,
  METHOD_WORDS,
  postName,
  postWords,
  type ClosingStep,
  type PostOf,
  type RuleNode,
  type SigningMethods,
  type Text,
} from '@duban/domain';
import { fillable } from '@duban/rules';
import type { Edition } from '../packs/edition';
import { failure, warning, type Found, type Linted } from './finding';
import { holder, seatsIn, UNITS } from './seats';

/** Whether the posts of each closing rule can satisfy it, each held by one person, and the drafter staying out of it. */
export function lintSigning({ edition, policy: { closing, signing } }: Linted): readonly Found[] {
  const ofRules = closing.flatMap((step, index) =>
    step.step === 'signature' ? ruleFindings(step.rule, closing.slice(0, index), edition, index) : [],
  );
  const seats = closing.flatMap((step) => (step.step === 'signature' ? seatsIn(step.rule) : []));
  const above = signing?.higher ?? [];
  const both = above.filter((post) => seats.some((seat) => isSamePost(seat, post)));
  return [
    ...ofRules,
    ...both.map((post) => aboveHimself(above.indexOf(post), post, edition)),
    ...methodFindings(signing?.methods ?? {}, seats, edition),
  ];
}

/** A post that nobody signs for is a slip of the pen; a method that this program cannot check must not seem to be law. */
function methodFindings(
  methods: SigningMethods,
  seats: readonly PostOf[],
  { posts }: Edition,
): readonly Found[] {
  return Object.entries(methods).flatMap(([post, asked]) => {
    const at = `signing.methods.${post}`;
    const { zh, en } = postName(post, posts);
    const unsigned = seats.some((seat) => seat.post === post)
      ? []
      : [warning('method-of-nobody', at, `没有一步由${zh}签字`, `no step is signed by ${en}`)];
    const absent = asked.filter((one) => one === 'sm2');
    return [...unsigned, ...absent.map((one) => notHere(at, METHOD_WORDS[one]))];
  });
}

const notHere = (at: string, { zh, en }: Text): Found =>
  failure(
    'method-not-here',
    at,
    `本系统不能核验${zh}，不能作为签署方式`,
    `this program cannot check ${en}: it is no method here`,
  );

export const isSamePost = (one: PostOf, other: PostOf): boolean =>
  one.post === other.post && one.of === other.of;

function ruleFindings(
  rule: RuleNode,
  before: readonly ClosingStep[],
  edition: Edition,
  index: number,
): readonly Found[] {
  const at = `closing.${index}`;
  const seats = seatsIn(rule);
  const people = seats.map(holder);
  const alone = fillable(rule, { units: UNITS, draftedBy: null }, people);
  if (!alone.fillable) return [tooFew(at, alone.short?.places.flat().filter(isPost) ?? seats, edition)];
  const drafter = before.findLast((step) => step.step === 'acceptance');
  const draftedBy = drafter ? { by: holder(drafter.by).by } : null;
  const others = fillable(rule, { units: UNITS, draftedBy }, people);
  const own = optionOf(rule, 'notDrafter') === false ? [allowed(at, 'notDrafter')] : [];
  const same = optionOf(rule, 'distinctPersons') === false ? [allowed(at, 'distinctPersons')] : [];
  return [...(others.fillable || !drafter ? [] : [drafterNeeded(at, drafter.by, edition)]), ...own, ...same];
}

function optionOf({ options }: RuleNode, name: string): unknown {
  return typeof options === 'object' && options !== null && !Array.isArray(options)
    ? (options as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

type Seats = Parameters<typeof anyOfPosts>[0];

const tooFew = (at: string, seats: Seats, { posts }: Edition): Found => {
  const { zh, en } = anyOfPosts(seats, posts);
  return warning(
    'unsatisfiable-signers',
    at,
    `每个职务只有一人时凑不齐签字：${zh}；须减少人数或增加职务`,
    `one person in each post cannot satisfy it: ${en}; ask for fewer or name more posts`,
  );
};

const drafterNeeded = (at: string, drafter: PostOf, { posts }: Edition): Found => {
  const { zh, en } = postWords(drafter, posts);
  return warning(
    'drafter-must-sign',
    at,
    `${zh}出具验收意见，又非其签字不可；本人不能签自己的意见，须另定签字人`,
    `${en} gives the opinion and nobody else can sign it; who wrote it cannot: name somebody else`,
  );
};

const aboveHimself = (index: number, post: PostOf, { posts }: Edition): Found => {
  const { zh, en } = postWords(post, posts);
  return warning(
    'signer-above-signers',
    `signing.higher.${index}`,
    `${zh}既须签字，又可代签字人决定：一人就能代替所有签字；须另定职务`,
    `${en} has to sign and may decide in the place of all who sign: one person would do; name another post`,
  );
};

const allowed = (at: string, option: 'notDrafter' | 'distinctPersons'): Found =>
  warning(
    option === 'notDrafter' ? 'self-approval' : 'one-head-twice',
    `${at}.options.${option}`,
    option === 'notDrafter' ? '起草人可以签自己的意见' : '一人兼两职可以计为两人',
    option === 'notDrafter'
      ? 'whoever wrote the opinion may sign it'
      : 'one person with two posts counts twice',
  );
