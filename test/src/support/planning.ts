import { randomUUID } from 'node:crypto';
import { planAggregate } from '@duban/contract';
import { readPacks } from '@duban/documents';
import {
  decideFeedback,
  type AdjustmentTerms,
  type Day,
  type FeedbackCommand,
  type Inspection,
  type PlanTerms,
  type ProcessName,
} from '@duban/domain';
import { editionHash, planLawOf, resolveEdition, type Edition } from '@duban/jurisdictions';
import { readTextFiles } from '@duban/persistence';
import { heldBy, PACKS, type Office } from './office';
import type { ActBody } from './staff';

export type PlanName = Extract<ProcessName, { type: 'plan' }>;

const BODY = '中央第三生态环境保护督察组';
const ROUND_THREE = { level: 'central', round: 3, batch: 1, body: BODY } as const;

/** A plan by its first facts, as the API writes them when the feedback of an inspection is put on record. */
export async function openPlan(office: Office, today: Day, feedbackOn = today): Promise<PlanName> {
  const { ledger, tenant, units, calendar } = office;
  const planId = randomUUID();
  const edition = await lawOfPlans();
  const inspection: Inspection = { ...ROUND_THREE, feedbackOn };
  const by = { person: 'office-officer', principal: null, posts: [heldBy(units)['office-officer']!] };
  const command: FeedbackCommand = {
    ...{ id: `feedback/${planId}`, digest: '', on: today, today, late: null },
    ...{ type: 'receive-feedback', by, planId, name: '第三轮督察整改方案' },
    ...{ pack: edition.pack, edition: editionHash(edition), inspection, known: {}, units: [] },
    terms: termsIn(office, edition, inspection),
  };
  const decision = decideFeedback(null, command, calendar);
  if (!decision.ok) throw new Error(decision.because.en);
  const mark = {
    commandId: command.id,
    digest: '',
    actor: by.person,
    principal: null,
    on: today,
    late: null,
  };
  await ledger.begin(tenant, mark, [{ aggregate: planAggregate(planId), events: decision.events }]);
  return { type: 'plan', planId };
}

async function lawOfPlans(): Promise<Edition> {
  const resolved = resolveEdition(readPacks(await readTextFiles(PACKS, '.yaml')), 'ningbo', '2026-01-05');
  if (!resolved.ok) throw new Error(resolved.because.en);
  return resolved.edition;
}

/** The pack's own periods and posts; units hand in by their principals, of whom the staff has more than one. */
function termsIn({ units }: Office, edition: Edition, inspection: Inspection): PlanTerms {
  const { acts, unitPlans, ...terms } = planLawOf(edition, inspection);
  if (!acts || !unitPlans) throw new Error('the pack does not say how a plan goes');
  const seats = Object.fromEntries(
    Object.entries(acts).map(([act, by]) => [act, { ...by, unit: units[by.of] }]),
  ) as unknown as PlanTerms['seats'];
  return { ...terms, seats, unitPlans: { ...unitPlans, post: 'unit-principal' } };
}

/** An adjustment of the whole plan, decided by the head of the government. */
export function adjustment({ units }: Office, what: string): ActBody {
  const terms: AdjustmentTerms = {
    beforeDue: true,
    rule: { rule: 'signature', post: 'government-head', of: 'government' },
    ...{ keepers: [{ post: 'office-officer', of: 'office' }], higher: [] },
    ...{ urgeEvery: { n: 1, unit: 'workdays', firstDayCounts: false }, edition: 'e'.repeat(64), units },
  };
  return { type: 'adjust', what, basis: '市政府常务会议纪要', before: '总则写明三年完成', tasks: [], terms };
}

/** The steps of a plan, each by whoever takes it. */
export const STEPS = {
  draft: ['office-officer', { type: 'draft', document: null }],
  submit: ['office-director', { type: 'submit', document: '甬政〔2026〕8号' }],
  return: ['government-head', { type: 'return', because: '措施不具体' }],
  approve: ['government-head', { type: 'approve', document: null }],
  publish: ['office-director', { type: 'publish', at: null, where: '政府门户网站' }],
  report: ['office-director', { type: 'report-result', document: '甬政〔2026〕60号' }],
} as const satisfies Record<string, readonly [who: string, body: ActBody]>;

/** Two units owe a plan of their own, each by its principal. */
export const issue = ({ units }: Office): readonly [who: string, body: ActBody] => [
  'office-director',
  { type: 'issue', document: '甬党办〔2026〕3号', units: [units.lead, units.acceptance] },
];
export const handIn = (
  { units }: Office,
  of: 'lead' | 'acceptance',
): readonly [who: string, body: ActBody] => [
  of === 'lead' ? 'unit-principal' : 'acceptor',
  { type: 'submit-unit-plan', unit: units[of], document: null },
];
