import { Link, useParams } from 'react-router';
import { ask, type AnswerOf } from '../api/ask';
import { useWords } from '../words/words';
import { NoticeMark } from './notice-mark';
import { Lookup } from './lookup';
import { useNoticeDay } from './use-notice-day';

type State = AnswerOf<'objectionState'>;

/** How an objection fares, for whoever knows its number. */
export function Page() {
  const { state: words } = useWords().publicity;
  const { tenant = '' } = useParams();
  return (
    <Lookup
      words={{ ...words, label: words.number }}
      longest={60}
      ask={(number) => ask('objectionState', { params: { tenant }, body: { number } })}
    >
      {(state) => <Shown tenant={tenant} state={state} />}
    </Lookup>
  );
}

function Shown({ tenant, state }: { readonly tenant: string; readonly state: State }) {
  const { state: words } = useWords().publicity;
  const day = useNoticeDay();
  const { number, on, answer, noticeId, noticeTitle, noticeState } = state;
  return (
    <section className="card receipt" role="status">
      <strong className="receipt-number">{number}</strong>
      <p>{words.received(day(on))}</p>
      <p>
        {words.notice} <Link to={`/public/${tenant}/${noticeId}`}>{noticeTitle}</Link>{' '}
        <NoticeMark state={noticeState} />
      </p>
      {answer ? (
        <>
          <p>
            {words.answered(day(answer.on))} <strong>{answer.upheld ? words.upheld : words.dismissed}</strong>
          </p>
          <blockquote className="written notice-words">{answer.text}</blockquote>
        </>
      ) : (
        <p>{words.open}</p>
      )}
    </section>
  );
}
