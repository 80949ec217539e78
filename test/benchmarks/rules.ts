import type { ApprovalAct, ApprovalFacts, PostOf, RuleNode } from '@duban/domain';
import { assess, fillable } from '@duban/rules';

/** What judging costs on one core, against the figures of the issue. Needs no server. */
const VERDICTS = 10_000;
const SIGNERS = 12;
const PERSONS = 200;
const SLOTS = 40;

const units = { lead: 'l', acceptance: 'a', office: 'o', government: 'g', 'party-committee': 'p' };
const seats: readonly PostOf[] = Array.from({ length: SIGNERS }, (_, at) => ({
  post: `post-${at}`,
  of: 'government',
}));
const rule: RuleNode = { rule: 'per-group', groups: seats.map(({ post, of }) => ({ post, of })) };
const act = ({ post, of }: PostOf, by: string): ApprovalAct => ({
  by,
  principal: null,
  post,
  unit: units[of],
  on: '2026-03-02',
  textHash: 'h',
  opinion: null,
  decision: 'approve',
});
const facts = (signed: number): ApprovalFacts => ({
  acts: seats.slice(0, signed).map((who, at) => act(who, `person-${at}`)),
  textHash: 'h',
  draftedBy: null,
  units,
  posts: {},
  subject: {},
  clock: null,
});

function timed(times: number, run: () => unknown): number {
  for (let warm = 0; warm < Math.ceil(times / 5); warm += 1) run();
  const began = performance.now();
  for (let done = 0; done < times; done += 1) run();
  return performance.now() - began;
}

/** Everybody holds two posts of forty, so that a matching has to look for its way. */
const candidates = Array.from({ length: PERSONS }, (_, person) =>
  [person % SLOTS, (person * 7) % SLOTS].map((at) => ({
    by: `person-${person}`,
    post: `post-${at}`,
    unit: units.government,
  })),
).flat();
const slots: RuleNode = {
  rule: 'per-group',
  groups: Array.from({ length: SLOTS }, (_, at) => ({ post: `post-${at}`, of: 'government' })),
};

const round = (ms: number): number => Math.round(ms * 100) / 100;
console.table(
  [0, SIGNERS / 2, SIGNERS].map((signed) => {
    const given = facts(signed);
    return {
      what: `${VERDICTS} verdicts, ${signed} of ${SIGNERS} signed, ms`,
      measured: round(timed(VERDICTS, () => assess(rule, given))),
      aim: '<= 1000',
    };
  }),
);
console.table([
  {
    what: `matching ${PERSONS} persons and ${SLOTS} slots, ms`,
    measured: round(timed(200, () => fillable(slots, facts(0), candidates)) / 200),
    aim: '<= 5',
  },
]);
