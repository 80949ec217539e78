import { APPROVAL_OPERATION_WORDS, type Text } from '@duban/domain';
import { Link } from 'react-router';
import { RowTable, type Column } from '../looks/row-table';
import { useLanguage } from '../words/language';
import { useWords } from '../words/words';
import { keyOfApproval, pageOfApproval, type Approval } from './item';
import { By, inTheName } from './to-do-columns';

/** The approvals that wait for me, or for somebody whose standing proxy I am. */
export function ApprovalsToDo({ approvals }: { readonly approvals: readonly Approval[] }) {
  const { inbox } = useWords();
  const columns = useApprovalColumns();
  if (approvals.length === 0) return null;
  return (
    <section className="inbox-part">
      <h2>
        {inbox.approvals} <span className="quiet">{approvals.length}</span>
      </h2>
      <RowTable label={inbox.approvals} columns={columns} rows={approvals} keyOf={keyOfApproval} />
    </section>
  );
}

function useApprovalColumns(): readonly Column<Approval>[] {
  const { inbox } = useWords();
  const [language] = useLanguage();
  const name = (act: string): string =>
    (APPROVAL_OPERATION_WORDS as Readonly<Record<string, Text>>)[act]?.[language] ?? act;
  return [
    {
      key: 'act',
      title: inbox.columns.act,
      width: '186px',
      heading: true,
      cell: (item) => (
        <Link to={pageOfApproval(item)} aria-label={inbox.openApproval(name(item.act), item.title)}>
          {name(item.act)}
        </Link>
      ),
    },
    { key: 'title', title: inbox.columns.approval, cell: ({ title }) => title },
    inTheName(inbox.columns.inTheName),
    { key: 'by', title: inbox.columns.by, width: '190px', cell: (item) => <By item={item} /> },
  ];
}
