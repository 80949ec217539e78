import { createHash } from 'node:crypto';
import { approvalAggregate } from '@duban/contract';
import type { Day } from '@duban/domain';
import { inTenant } from '@duban/persistence';
import { openApproval } from '../support/approving';
import type { Office } from '../support/office';
import type { Intention, Place } from './intentions';

const textHash = createHash('sha256').update('样例文本').digest('hex');
const OPEN_APPROVALS = 4;

/** What is done with an approval; each is tried where the house says that this person can do it. */
const BODIES: Readonly<Record<string, object>> = {
  approve: { textHash, opinion: '同意' },
  refuse: { textHash, opinion: '不同意' },
  return: { to: 'initiator', then: 'continue', because: '材料不全' },
  resubmit: { textHash },
  withdraw: {},
  claim: {},
  release: {},
  comment: { text: '已阅' },
  'ask-material': { what: '补充图纸' },
  'supply-material': { text: '已补充' },
  urge: { text: null },
  suspend: { because: '等待材料' },
  resume: {},
};
/** A refusal ends it, and a return holds it up: most decide, so that some are granted. */
const LIKELY = ['approve', 'approve', 'approve', 'resubmit', 'resubmit', 'resume'] as const;

interface Shown {
  readonly id: string;
  readonly mine: readonly { readonly operation: string; readonly as: string | null }[];
}

/** Something that this person can do now with one of their approvals, or would wrongly try; null for nothing. */
export async function aboutApprovals({ person, chance }: Place): Promise<Intention | null> {
  const list = await person.read('listApprovals', { query: { which: 'open', limit: '20' } });
  const approvals = (list?.approvals ?? []) as readonly { readonly id: string }[];
  if (approvals.length === 0) return null;
  const approvalId = chance.of(approvals).id;
  if (chance.next() < 0.08) return onApproval(approvalId, 'approve', null);
  const shown = (await person.read('showApproval', { params: { approvalId } })) as Shown | null;
  const can = (shown?.mine ?? []).filter(({ operation }) => operation in BODIES);
  if (can.length === 0) return null;
  const likely = can.filter(({ operation }) => LIKELY.some((one) => one === operation));
  const { operation, as } = chance.of(likely.length > 0 && chance.next() < 0.7 ? likely : can);
  return onApproval(approvalId, operation, as);
}

const onApproval = (approvalId: string, type: string, as: string | null): Intention => ({
  name: 'actOnApproval',
  params: { approvalId },
  body: { type, ...BODIES[type], ...(as !== null && { as }) },
  aggregate: approvalAggregate(approvalId),
  sequence: (answer) => Number(answer.sequence),
});

/** New approvals are opened as others end, by somebody of the office. */
export async function feedApprovals(office: Office, initiator: string, today: Day): Promise<void> {
  const [open] = await inTenant(office.db, office.tenant, (tx) =>
    tx.query<{ count: number }>(
      `select count(*)::int as count from approval_row
        where tenant_id = duban_tenant() and status in ('open', 'returned')`,
    ),
  );
  if ((open?.count ?? 0) < OPEN_APPROVALS) await openApproval(office, today, { initiator, textHash });
}
