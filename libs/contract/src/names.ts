import {
  authorship,
  type Actor,
  type CommandFrame,
  type DomainEvent,
  type Fact,
  type ProcessName,
  type Refusal,
} from '@duban/domain';

/** Names and plain shapes that cross processes. No zod in here: workflows import this file. */

/** Where people find the product when nobody says otherwise. */
export const DEFAULT_PORT = 7300;
export const TASK_QUEUE = 'duban';
export const COMMAND_UPDATE = 'command';
export const NOTICE_SIGNAL = 'notice';
export const VIEW_QUERY = 'view';
/** The notice that the ledger is ahead of its process: what an update left behind whose workflow task never ended. */
export const CATCH_UP = 'catch-up';
/** The type of the application failure that carries a refusal out of a workflow. */
export const REFUSAL_FAILURE = 'Refusal';

// One task and cycle, one workflow; one plan and period, one round. The database's unique constraints outlive the
// namespace's memory of closed workflows.
export const taskWorkflowId = (tenant: string, taskId: string, cycle: number): string =>
  `task/${tenant}/${taskId}/${cycle}`;
export const roundWorkflowId = (tenant: string, planId: string, period: string): string =>
  `round/${tenant}/${planId}/${period}`;
export const letterWorkflowId = (tenant: string, letterId: string): string => `letter/${tenant}/${letterId}`;
export const approvalWorkflowId = (tenant: string, approvalId: string): string =>
  `approval/${tenant}/${approvalId}`;
export const planWorkflowId = (tenant: string, planId: string): string => `plan/${tenant}/${planId}`;
export const intakeWorkflowId = (tenant: string, importId: string): string => `intake/${tenant}/${importId}`;

export function workflowIdOf(tenant: string, process: ProcessName): string {
  switch (process.type) {
    case 'task':
      return taskWorkflowId(tenant, process.taskId, process.cycle);
    case 'letter':
      return letterWorkflowId(tenant, process.letterId);
    case 'approval':
      return approvalWorkflowId(tenant, process.approvalId);
    case 'round':
      return roundWorkflowId(tenant, process.planId, process.period);
    case 'plan':
      return planWorkflowId(tenant, process.planId);
  }
}

/** The chain behind a process. */
export function aggregateOf(process: ProcessName): string {
  switch (process.type) {
    case 'task':
      return taskAggregate(process.taskId);
    case 'letter':
      return letterAggregate(process.letterId);
    case 'approval':
      return approvalAggregate(process.approvalId);
    case 'round':
      return `round/${process.planId}/${process.period}`;
    case 'plan':
      return planAggregate(process.planId);
  }
}

export const taskAggregate = (taskId: string): string => `task/${taskId}`;
export const letterAggregate = (letterId: string): string => `letter/${letterId}`;
export const approvalAggregate = (approvalId: string): string => `approval/${approvalId}`;
export const planAggregate = (planId: string): string => `plan/${planId}`;
export const visitAggregate = (visitId: string): string => `visit/${visitId}`;
export const findingAggregate = (visitId: string, taskId: string): string => `finding/${visitId}/${taskId}`;
export const evidenceAggregate = (evidenceId: string): string => `evidence/${evidenceId}`;
export const pointsAggregate = (taskId: string, cycle: number): string => `points/${taskId}/${cycle}`;
export const objectionAggregate = (objectionId: string): string => `objection/${objectionId}`;
export const reportAggregate = (taskId: string, period: string): string => `report/${taskId}/${period}`;

/** The command behind a record: whose, when, and by which request. */
export type CommandMark = Omit<Fact, 'event'> & {
  /** SHA-256 of the request's body; kept beside the answer so that a key cannot be used for another body. */
  readonly digest: string;
};

/** What of a command the ledger keeps beside its events. */
export const markOf = ({
  id,
  digest,
  on,
  late,
  by,
}: Pick<CommandFrame, 'id' | 'digest' | 'on' | 'late'> & { readonly by: Actor | string }): CommandMark => ({
  ...authorship(by),
  commandId: id,
  digest,
  on,
  late,
});

/** The facts that a command makes of its events: each says whose it is and from when it holds. */
export const factsOf = <Event extends DomainEvent>(
  { digest: _, ...said }: CommandMark,
  events: readonly Event[],
): readonly Fact<Event>[] => events.map((event) => ({ ...said, event }));

/** One accepted command on its way into the ledger: its events follow link `expected` of the aggregate's chain. */
export interface RecordRequest {
  readonly tenant: string;
  readonly aggregate: string;
  readonly expected: number;
  readonly command: CommandMark;
  readonly events: readonly DomainEvent[];
}

/** What a command's author is told, and told again when the request is repeated. */
export interface Answer {
  readonly commandId: string;
  readonly digest: string;
  readonly aggregate: string;
  /** The link of the chain after the command's events. */
  readonly sequence: number;
}

/**
 * Never "do nothing on conflict": what was ahead in the ledger comes back, to be adopted before deciding again.
 * `digest` is that of the events as they were written. What only the database could know, a number, comes back as facts
 * that are there already. What only the database could refuse, a number that another chain has, left everything as it was.
 */
export type RecordOutcome =
  | { readonly outcome: 'written'; readonly digest: string; readonly answer: Answer }
  | { readonly outcome: 'already'; readonly facts: readonly Fact[]; readonly answer: Answer }
  | { readonly outcome: 'conflict'; readonly facts: readonly Fact[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** The Message-ID of an outbound message (RFC 5322): one for ever, wherever and however often it is sent from. */
export const messageIdOf = (tenant: string, outboundId: string): string => `<${outboundId}@${tenant}.duban>`;
