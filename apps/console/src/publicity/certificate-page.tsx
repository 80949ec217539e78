import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useLocation, useParams } from 'react-router';
import { Field } from '../acts/field';
import { ask, type AnswerOf } from '../api/ask';
import type { Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { useNoticeDay } from './use-notice-day';

type Checked = AnswerOf<'checkCertificate'>;

const LONGEST = 100;

/** What a certificate says, for whoever has its code. */
export function Page() {
  const { certificate: words } = useWords().filings;
  const { tenant = '' } = useParams();
  const { hash } = useLocation();
  const [code, setCode] = useState(decodeURIComponent(hash.slice(1)));
  const [shown, setShown] = useState<Checked | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useTitle(words.title);
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await ask('checkCertificate', { params: { tenant }, body: { code } });
    setShown(outcome.ok ? outcome.value : null);
    setTrouble(outcome.ok ? null : outcome.trouble);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">{words.about}</p>
      <form className="act-form card" aria-label={words.title} onSubmit={(event) => void look(event)}>
        <Field label={words.code} hint={words.hint}>
          {(id, hintId) => (
            <Input
              id={id}
              aria-describedby={hintId}
              value={code}
              maxLength={LONGEST}
              autoComplete="off"
              onChange={({ target }) => setCode(target.value)}
            />
          )}
        </Field>
        <div className="act-buttons">
          <Button type="primary" htmlType="submit" disabled={code.trim() === ''}>
            {words.look}
          </Button>
        </div>
      </form>
      {trouble && <TroubleNote trouble={trouble} />}
      {shown && <Shown said={shown} />}
    </>
  );
}

function Shown({ said }: { readonly said: Checked }) {
  const { certificate: words } = useWords().filings;
  const day = useNoticeDay();
  const { code, office, ref, title, unit, closedOn, word, filingNumber, textHashes, link } = said;
  return (
    <section className="card receipt" role="status">
      <strong className="receipt-number">{code}</strong>
      <p>
        {office}：{words.says(word, day(closedOn))}
      </p>
      <p>
        {words.task}：{ref} · {title}
      </p>
      <p>
        {words.unit}：{unit}
      </p>
      {filingNumber && (
        <p>
          {words.number}：<s>{filingNumber}</s>
        </p>
      )}
      {textHashes.map((text) => (
        <p key={text} className="quiet">
          {words.texts}：<code className="notice-words">{text}</code>
        </p>
      ))}
      <p className="quiet">
        {words.link(link.sequence)}：<code className="notice-words">{link.hash}</code>
      </p>
    </section>
  );
}
