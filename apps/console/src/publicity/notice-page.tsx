import { Button } from 'antd';
import { useParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { documentOf, type Notice } from './notice';
import { NoticeDays } from './notice-days';
import { NoticeMark } from './notice-mark';
import { ObjectionForm } from './objection-form';

export function Page() {
  const { tenant = '', noticeId = '' } = useParams();
  const { publicity, frame } = useWords();
  const { data, error } = useAsk('publicNotice', { params: { tenant, noticeId } });
  const trouble = troubleOf(error);
  useTitle(data?.title ?? publicity.title);
  if (data) return <NoticeShown key={noticeId} tenant={tenant} notice={data} />;
  if (trouble?.code === 'not-found' || trouble?.code === 'bad-request') return <h1>{publicity.page.gone}</h1>;
  return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
}

interface NoticeProps {
  readonly tenant: string;
  readonly notice: Notice;
}

function NoticeShown({ tenant, notice }: NoticeProps) {
  const { publicity } = useWords();
  const { state, title, takesObjections } = notice;
  return (
    <article className="notice-article">
      <h1>{title}</h1>
      <p className="notice-line">
        <NoticeMark state={state} />
        <span className="notice-ways not-printed">
          <Button onClick={() => window.print()}>{publicity.page.print}</Button>
          <a href={documentOf(tenant, notice.id)} download>
            {publicity.page.document}
          </a>
        </span>
      </p>
      {state === 'returned' && <p className="note">{publicity.page.returned}</p>}
      <section className="card" aria-labelledby="period">
        <h2 id="period">{publicity.page.period}</h2>
        <NoticeDays notice={notice} />
      </section>
      <Facts notice={notice} />
      <section className="card not-printed" aria-labelledby="object">
        <h2 id="object">{publicity.object.title}</h2>
        {takesObjections ? (
          <ObjectionForm tenant={tenant} noticeId={notice.id} />
        ) : (
          <p>{publicity.object.closed}</p>
        )}
      </section>
      <details className="card" open>
        <summary>{publicity.page.text}</summary>
        <div className="notice-text" lang="zh-CN">
          <h3>{notice.text.title}</h3>
          {notice.text.body.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </details>
    </article>
  );
}

function Facts({ notice }: Pick<NoticeProps, 'notice'>) {
  const { page } = useWords().publicity;
  const { unit, publisher, ref, goal, measures, result, channels } = notice;
  const facts: readonly (readonly [string, string])[] = [
    [page.ref, ref],
    [page.unit, unit],
    [page.goal, goal ?? page.noGoal],
    ...(measures.length === 0 ? ([[page.measures, page.noMeasures]] as const) : []),
  ];
  return (
    <section className="card">
      <dl className="notice-facts">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        {measures.length > 0 && (
          <div>
            <dt>{page.measures}</dt>
            <dd>
              <ol>
                {measures.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ol>
            </dd>
          </div>
        )}
        {result && <Fact name={page.completed} value={result.completed} />}
        {result?.accepted && <Fact name={page.accepted} value={result.accepted} />}
        <Fact name={page.publisher} value={publisher} />
        <Fact name={page.channels} value={channels.join('、')} />
      </dl>
    </section>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="notice-words">{value}</dd>
  </div>
);
