import { letterWorkflowId, roundWorkflowId, taskWorkflowId, workflowIdOf } from '@duban/contract';

/** Every task of these suites is in its first cycle. */
export function workflowIdOfChain(tenant: string, aggregate: string): string | null {
  const [kind, id = '', period = ''] = aggregate.split('/');
  switch (kind) {
    case 'task':
      return taskWorkflowId(tenant, id, 1);
    case 'letter':
      return letterWorkflowId(tenant, id);
    case 'approval':
      return workflowIdOf(tenant, { type: 'approval', approvalId: id });
    case 'plan':
      return workflowIdOf(tenant, { type: 'plan', planId: id });
    case 'round':
      return roundWorkflowId(tenant, id, period);
    default:
      return null;
  }
}
