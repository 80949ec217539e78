import type {
  ApprovalAct,
  ApprovalFacts,
  HeldPost,
  PostNames,
  PostOf,
  Relation,
  RuleNode,
  SubjectFacts,
} from '@duban/domain';

/** Constants for specs; nothing outside the specs imports this folder. */
export const units: Readonly<Record<Relation, string>> = {
  lead: 'lead-unit',
  acceptance: 'acceptance-unit',
  office: 'office-unit',
  government: 'government-unit',
  'party-committee': 'party-unit',
};

export const secretary: PostOf = { post: 'party-secretary', of: 'party-committee' };
export const head: PostOf = { post: 'government-head', of: 'government' };
export const director: PostOf = { post: 'office-director', of: 'office' };
export const deputy: PostOf = { post: 'deputy', of: 'government' };
export const POSTS = [secretary, head, director, deputy];

export const posts: PostNames = {
  'party-secretary': { zh: '党委书记', en: 'Party secretary' },
  'government-head': { zh: '政府主要负责人', en: 'head of government' },
  'office-director': { zh: '整改办主任', en: 'director of the supervision office' },
};

export const node = (rule: string, parameters: object): RuleNode => ({ rule, ...parameters });
export const signatureOf = (who: PostOf): RuleNode => node('signature', who);
export const dual = node('per-group', { groups: [secretary, head], atLeast: 1 });

/** An act for a post. */
type PostAct = Extract<ApprovalAct, HeldPost>;

export function signed(by: string, { post, of }: PostOf, principal: string | null = null): PostAct {
  const unit = units[of];
  return { by, principal, post, unit, on: '2026-03-02', textHash: 'h', opinion: null, decision: 'approve' };
}
export const refused = (by: string, who: PostOf, principal: string | null = null): PostAct => ({
  ...signed(by, who, principal),
  decision: 'refuse',
});

export const facts = (...acts: readonly ApprovalAct[]): ApprovalFacts => ({
  acts,
  textHash: 'h',
  draftedBy: null,
  units,
  posts,
  subject: {},
  clock: null,
});
export const about = (subject: SubjectFacts, ...acts: readonly ApprovalAct[]): ApprovalFacts => ({
  ...facts(...acts),
  subject,
});
