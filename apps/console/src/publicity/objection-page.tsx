import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { Field } from '../acts/field';
import { ask, type AnswerOf } from '../api/ask';
import type { Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { NoticeMark } from './notice-mark';
import { useNoticeDay } from './use-notice-day';

type State = AnswerOf<'objectionState'>;

/** How an objection fares, for whoever knows its number. */
export function Page() {
  const { state: words } = useWords().publicity;
  const { tenant = '' } = useParams();
  const { hash } = useLocation();
  const [number, setNumber] = useState(decodeURIComponent(hash.slice(1)));
  const [shown, setShown] = useState<State | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useTitle(words.title);
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await ask('objectionState', { params: { tenant }, body: { number } });
    setShown(outcome.ok ? outcome.value : null);
    setTrouble(outcome.ok ? null : outcome.trouble);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">{words.about}</p>
      <form className="act-form card" aria-label={words.title} onSubmit={(event) => void look(event)}>
        <Field label={words.number} hint={words.hint}>
          {(id, hintId) => (
            <Input
              id={id}
              aria-describedby={hintId}
              value={number}
              maxLength={60}
              autoComplete="off"
              onChange={({ target }) => setNumber(target.value)}
            />
          )}
        </Field>
        <div className="act-buttons">
          <Button type="primary" htmlType="submit" disabled={number.trim() === ''}>
            {words.look}
          </Button>
        </div>
      </form>
      {trouble && <TroubleNote trouble={trouble} />}
      {shown && <Shown tenant={tenant} state={shown} />}
    </>
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
