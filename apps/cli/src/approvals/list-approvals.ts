import { routes } from '@duban/contract';
import { APPROVAL_STATUS_WORDS, APPROVAL_SUBJECT_WORDS, APPROVAL_SUBJECTS } from '@duban/domain';
import { allPages } from '../client/pages';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { inLine, orDash } from '../page/words';
import { approvalPage } from './approval-page';

type Row = AnswerOf<typeof routes.listApprovals>['approvals'][number];

const WHICH = ['mine', 'open', 'all'] as const;

export async function listApprovals({ client }: Desk, given: Given): Promise<Outcome> {
  const which = given.oneOf('which', WHICH);
  const kind = given.oneOf('kind', APPROVAL_SUBJECTS);
  const wanted = { ...(which && { which }), ...(kind && { kind }) };
  const approvals = await allPages(async (query) => {
    const page = await client.call(routes.listApprovals, { query: { ...wanted, ...query } });
    return { items: page.approvals, next: page.next };
  });
  return { json: { approvals, next: null }, page: (page) => approvalsPage(approvals, page) };
}

export async function showApproval({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { approvalId: given.argument(0) };
  const approval = await client.call(routes.showApproval, { params });
  return { json: approval, page: (page) => approvalPage(approval, page) };
}

function approvalsPage(approvals: readonly Row[], page: Page): string {
  if (approvals.length === 0) return '没有审批 / no approvals';
  const columns = [
    { title: '事项', of: ({ subject }: Row) => subject.title, flexible: true },
    { title: '类别', of: ({ subject }: Row) => inLine(APPROVAL_SUBJECT_WORDS[subject.kind]) },
    { title: '状态', of: ({ status }: Row) => inLine(APPROVAL_STATUS_WORDS[status]) },
    { title: '发起', of: ({ initiatorName, initiator }: Row) => initiatorName ?? initiator },
    { title: '报批日', of: ({ openedOn }: Row) => openedOn },
    { title: '超期', of: ({ lateSince }: Row) => orDash(lateSince) },
    { title: 'ID', of: ({ id }: Row) => id },
  ];
  return table(columns, approvals, page);
}
