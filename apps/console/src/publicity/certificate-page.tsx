import { useParams } from 'react-router';
import { ask, type AnswerOf } from '../api/ask';
import { useWords } from '../words/words';
import { Lookup } from './lookup';
import { useNoticeDay } from './use-notice-day';

type Checked = AnswerOf<'checkCertificate'>;

const LONGEST = 100;

/** What a certificate says, for whoever has its code. */
export function Page() {
  const { certificate: words } = useWords().filings;
  const { tenant = '' } = useParams();
  return (
    <Lookup
      words={{ ...words, label: words.code }}
      longest={LONGEST}
      ask={(code) => ask('checkCertificate', { params: { tenant }, body: { code } })}
    >
      {(said) => <Shown said={said} />}
    </Lookup>
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
