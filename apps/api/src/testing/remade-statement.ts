import { createHash } from 'node:crypto';
import { taskAggregate } from '@duban/contract';
import { canonicalText } from '@duban/domain';
import type { House } from '../house';

/** The hash of the statement that was signed last in a task, as docs/signatures.md says it, from the links of the chain and from nothing else. */
export async function remadeStatement({ ledger, tenant }: House, taskId: string): Promise<string> {
  const { facts, links } = await ledger.readChain<'task'>(tenant.id, taskAggregate(taskId));
  const index = facts.findLastIndex(({ event }) => event.type === 'TaskSigned');
  const signed = facts[index] as never as {
    actor: string;
    principal: string | null;
    event: { data: { post: string; unit: string; opinion: string; proof: { after: number } } };
  };
  const { post, unit, opinion: said, proof } = signed.event.data;
  const before = facts.slice(0, proof.after);
  const opened = before.findLast(({ event }) => event.type === 'StepOpened') as never as {
    event: { data: { open: { textHash: string; evidence?: { sha256: string }[] } } };
  };
  const planned = before[0] as never as {
    event: {
      data: {
        taskId: string;
        facts: { ref: string };
        policy: { pack: string; edition: string };
      };
    };
  };
  const { facts: known, policy } = planned.event.data;
  const text = canonicalText({
    format: 'duban-statement-1',
    decision: 'approve',
    by: signed.actor,
    principal: signed.principal,
    seat: { post, unit },
    opinion: said,
    task: { id: taskId, ref: known.ref, cycle: 1, step: 1 },
    text: opened.event.data.open.textHash,
    evidence: (opened.event.data.open.evidence ?? []).map(({ sha256 }) => sha256),
    law: { pack: policy.pack, edition: policy.edition },
    after: { sequence: proof.after, hash: links[proof.after - 1]?.hash ?? '' },
  });
  return createHash('sha256').update(text).digest('hex');
}
