import { createHash, randomUUID } from 'node:crypto';
import { approvalAggregate } from '@duban/contract';
import { openedApproval, type ApprovalFrame, type RuleNode } from '@duban/domain';
import { todayOf, type House } from '../house';
import { eventually } from './engine';
import type { Resident } from './residents';
import type { Units } from './seed';

export const PARTY = { post: 'party-secretary', of: 'party-committee' } as const;
export const HEAD = { post: 'government-head', of: 'government' } as const;
export const DIRECTOR = { post: 'office-director', of: 'office' } as const;
/** 双签: the secretary and the head of the government, two heads. */
export const DUAL: RuleNode = { rule: 'per-group', groups: [PARTY, HEAD] };
export const TEXT_HASH = createHash('sha256').update('样例文本').digest('hex');

interface Opening {
  readonly units: Units;
  readonly initiator: Resident;
  readonly rule?: RuleNode;
  readonly frame?: Partial<ApprovalFrame>;
}

/** An open approval in the ledger, as whoever asks for one would have written it. */
export async function seedApproval(
  house: House,
  { units, initiator, rule = DUAL, frame = {} }: Opening,
): Promise<string> {
  const approvalId = randomUUID();
  const opened: ApprovalFrame = {
    approvalId,
    subject: { kind: 'bulk-change', id: approvalId, title: '更正一批单位' },
    ...{ edition: null, rule, posts: {}, facts: {}, textHash: TEXT_HASH, draftedBy: null },
    units: {
      ...{ lead: units.lead.id, acceptance: units.office.id, office: units.office.id },
      ...{ government: units.government.id, 'party-committee': units.party.id },
    },
    ...{ initiator: initiator.id, keepers: [DIRECTOR], higher: [], urgeEvery: null, zoneOffsetMinutes: 480 },
    ...frame,
  };
  const mark = { commandId: `open/${approvalId}`, digest: '', actor: initiator.id, principal: null };
  await house.ledger.begin(house.tenant.id, { ...mark, on: todayOf(house), late: null }, [
    { aggregate: approvalAggregate(approvalId), events: [openedApproval(opened)] },
  ]);
  return approvalId;
}

/** Until its process runs, a refusal would come from the ledger. */
export const itsProcess = (house: House, approvalId: string): Promise<object> =>
  eventually(() =>
    house.temporal.client.workflow.getHandle(`approval/${house.tenant.id}/${approvalId}`).describe(),
  );
