import { OUTBOUND_STATE_WORDS, outboundFaultWords } from '@duban/contract';
import { isNoticeKind, noticeSentence, NOTICE_TITLES } from '@duban/domain';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../api/ask';
import type { Column } from '../looks/row-table';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';

export type Outbound = AnswerOf<'listOutbound'>['messages'][number];

/** A message as a row: it opens what it is about. */
export function useOutboundColumns(): readonly Column<Outbound>[] {
  const { columns, channels } = useWords().outbound;
  const said = useSaid();
  const days = useDays();
  return [
    {
      key: 'content',
      title: columns.content,
      heading: true,
      cell: ({ kind, about }) => <Link to={about.path}>{said(noticeSentence(kind, about))}</Link>,
    },
    {
      key: 'kind',
      title: columns.kind,
      width: '116px',
      cell: ({ kind }) => (isNoticeKind(kind) ? said(NOTICE_TITLES[kind]) : kind),
    },
    {
      key: 'to',
      title: columns.to,
      width: '18%',
      cell: ({ channel, recipient, recipientName }) => `${channels[channel]} · ${recipientName ?? recipient}`,
    },
    { key: 'state', title: columns.state, width: '20%', cell: (row) => <State row={row} /> },
    { key: 'queued', title: columns.queued, width: '130px', cell: ({ queuedAt }) => days.at(queuedAt) },
    {
      key: 'replay',
      title: columns.act,
      width: '84px',
      cell: ({ id, state }) => (state === 'dead' ? <ReplayLink id={id} /> : null),
    },
  ];
}

/** Among the same rows: filters and place stay in the address. */
function ReplayLink({ id }: Pick<Outbound, 'id'>) {
  const { replay } = useWords().outbound;
  const [search] = useSearchParams();
  const target = new URLSearchParams(search);
  target.set('replay', id);
  return <Link to={`?${target}`}>{replay.one}</Link>;
}

function State({ row: { state, errorCode, attempts, nextTry } }: { readonly row: Outbound }) {
  const { tries, next } = useWords().outbound;
  const said = useSaid();
  const days = useDays();
  const wanting = state === 'dead' || state === 'failed';
  return (
    <span className="outbound-state">
      <span className={state === 'dead' ? 'overdue' : undefined}>{said(OUTBOUND_STATE_WORDS[state])}</span>
      {wanting && errorCode !== null && (
        <small>
          {said(outboundFaultWords(errorCode))}，{tries(attempts)}
        </small>
      )}
      {state === 'failed' && nextTry !== null && <small>{next(days.at(nextTry))}</small>}
    </span>
  );
}
