import { randomUUID } from 'node:crypto';
import { approvalAggregate, type Answer } from '@duban/contract';
import {
  openedApproval,
  type ApprovalFrame,
  type ApprovalOperation,
  type Day,
  type ProcessName,
  type RuleNode,
} from '@duban/domain';
import type { Office } from './office';
import type { ActBody } from './staff';

export type ApprovalName = Extract<ProcessName, { type: 'approval' }>;

const SECRETARY = { post: 'party-secretary', of: 'party-committee' } as const;
const HEAD = { post: 'government-head', of: 'government' } as const;
const DIRECTOR = { post: 'office-director', of: 'office' } as const;
/** One of the party committee, one of the government: the dual signature. */
export const DUAL: RuleNode = { rule: 'per-group', groups: [SECRETARY, HEAD] };

/** An approval by its first fact, as whoever puts something to approval writes it; the office's director looks after it. */
export async function openApproval(
  { ledger, tenant, units }: Office,
  on: Day,
  over: Partial<ApprovalFrame> = {},
): Promise<ApprovalName> {
  const approvalId = randomUUID();
  const frame: ApprovalFrame = {
    approvalId,
    subject: { kind: 'bulk-change', id: approvalId, title: '更正一批单位' },
    ...{ edition: null, rule: DUAL, posts: {}, units, facts: {}, textHash: 'h' },
    ...{ draftedBy: null, initiator: 'office-officer', keepers: [DIRECTOR], higher: [] },
    ...{ urgeEvery: null, zoneOffsetMinutes: 480 },
    ...over,
  };
  const mark = { commandId: randomUUID(), digest: '', actor: frame.initiator, principal: null };
  await ledger.begin(tenant, { ...mark, on, late: null }, [
    { aggregate: approvalAggregate(approvalId), events: [openedApproval(frame)] },
  ]);
  return { type: 'approval', approvalId };
}

/** What somebody does with an approval; what is not said is filled in. */
export type ApprovalBody = { readonly type: ApprovalOperation['type'] } & Readonly<Record<string, unknown>>;

const SAID = { textHash: 'h', opinion: '同意', evidence: [], reauthenticated: false };

/** The body of an operation, as whoever lets people act takes it. */
export const operation = (body: ApprovalBody): ActBody =>
  ({ as: null, proxies: [], ...SAID, ...body }) as unknown as ActBody;

/** Whoever lets people act on a process: a rehearsal, or a lane. */
interface Acting {
  act(process: ProcessName, who: string, body: ActBody): Promise<Answer | string>;
}

export const openPeople =
  (at: Acting, process: ProcessName) =>
  (who: string, body: ApprovalBody): Promise<Answer | string> =>
    at.act(process, who, operation(body));
