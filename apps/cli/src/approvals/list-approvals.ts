import { routes } from '@duban/contract';
import { APPROVAL_STATUS_WORDS, APPROVAL_SUBJECT_WORDS, APPROVAL_SUBJECTS } from '@duban/domain';
import { allPages } from '../client/pages';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { inLine, orDash } from '../page/words';
import { wrongCall } from '../trouble';
import { approvalPage } from './approval-page';

type Row = AnswerOf<typeof routes.listApprovals>['approvals'][number];

const WHICH = ['mine', 'open', 'all'] as const;

export async function listApprovals({ client }: Desk, given: Given): Promise<Outcome> {
  const which = oneOf(WHICH, '--which', given.text('which'));
  const kind = oneOf(APPROVAL_SUBJECTS, '--kind', given.text('kind'));
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

function oneOf<Name extends string>(
  known: readonly Name[],
  option: string,
  text: string | undefined,
): Name | undefined {
  const found = known.find((name) => name === text);
  if (found !== undefined || text === undefined) return found;
  const names = known.join(', ');
  throw wrongCall(option, `没有“${text}”，可用：${names}`, `there is no "${text}", use one of: ${names}`);
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
