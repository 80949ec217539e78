import type { Objection } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';

export const projectObjection = (objection: Objection, version: number): ProjectedRow => ({
  id: objection.objectionId,
  version,
  task_id: objection.taskId,
  cycle: objection.cycle,
  number: objection.number,
  received_on: objection.on,
  text_hash: objection.textHash,
  answer: objection.answer,
});
