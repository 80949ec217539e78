import { publicNotice } from '@duban/domain';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import type { AnswerOf } from '../api/ask';
import { LongWords } from '../tasks/long-words';
import { paramsOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { documentOf } from './notice';
import { NoticeDays } from './notice-days';
import { NoticeMark } from './notice-mark';
import './publicity.css';

type Objections = AnswerOf<'taskObjections'>;
type Objection = Objections['objections'][number];

/** What the public was told of the task, with its days, and what it objected to. */
export function PublicityCard({ open }: { readonly open: OpenTask }) {
  const notice = publicNotice(open.task);
  return notice && <Card open={open} notice={notice} />;
}

interface CardProps {
  readonly open: OpenTask;
  readonly notice: NonNullable<ReturnType<typeof publicNotice>>;
}

function Card({ open, notice }: CardProps) {
  const { card } = useWords().publicity;
  const { data, error } = useAsk('taskObjections', paramsOf(open));
  const trouble = troubleOf(error);
  const hidden = data?.objections.some(({ text }) => text === null);
  return (
    <section className="card" id="publicity" aria-labelledby="publicity-title">
      <h2 id="publicity-title">{card.title}</h2>
      <p className="notice-line">
        <NoticeMark state={notice.state} />
        {data?.notice && <Ways notice={data.notice} />}
      </p>
      <NoticeDays notice={{ ...shown(notice) }} />
      {trouble && <TroubleNote trouble={trouble} />}
      {hidden && <p className="quiet">{card.hidden}</p>}
      <ul className="task-rows">
        {data?.objections.map((objection) => (
          <ObjectionLine key={objection.id} objection={objection} />
        ))}
      </ul>
    </section>
  );
}

const shown = ({ counted, pauses, earlier, ...notice }: CardProps['notice']) => ({
  ...notice,
  counted: [...counted],
  pauses: [...pauses],
  earlier: earlier.map((before) => ({ ...before, counted: [...before.counted] })),
});

function Ways({ notice: { tenant, id } }: { readonly notice: NonNullable<Objections['notice']> }) {
  const { card } = useWords().publicity;
  return (
    <span className="notice-ways not-printed">
      <a href={`/public/${tenant}/${id}`} target="_blank" rel="noreferrer">
        {card.public}
      </a>
      <a href={documentOf(tenant, id)} download>
        {card.document}
      </a>
    </span>
  );
}

function ObjectionLine({ objection }: { readonly objection: Objection }) {
  const { card } = useWords().publicity;
  const days = useDays();
  const { number, on, text, contact, answer } = objection;
  return (
    <li>
      <strong className="receipt-number">{number}</strong> {card.received(days.inSentence(on))}{' '}
      <strong>{answer ? (answer.upheld ? card.upheld : card.dismissed) : card.waits}</strong>
      {text !== null && (
        <>
          <LongWords>{text}</LongWords>
          <div className="quiet">{contact === null ? card.noContact : card.contact(contact)}</div>
        </>
      )}
      {answer && (
        <>
          <div>{card.answered(answer.byName ?? card.house, days.inSentence(answer.on))}</div>
          <LongWords>{answer.text}</LongWords>
        </>
      )}
    </li>
  );
}
