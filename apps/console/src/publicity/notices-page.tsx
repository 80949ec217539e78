import { Link, useParams, useSearchParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { NoticeMark } from './notice-mark';
import { useNoticeDay } from './use-notice-day';

/** Every notice of an office, those that run first. */
export function Page() {
  const { publicity, frame } = useWords();
  const { tenant = '' } = useParams();
  const [search] = useSearchParams();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const { data, error } = useAsk('publicNotices', { params: { tenant }, query: { page } });
  const day = useNoticeDay();
  useTitle(publicity.title);
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <>
      <h1>{publicity.page.list(data.office)}</h1>
      <p className="quiet">{publicity.page.about}</p>
      {data.notices.length === 0 && <p>{publicity.page.none}</p>}
      <ul className="notices">
        {data.notices.map(({ id, title, unit, state, from, to }) => (
          <li key={id} className="card">
            <Link to={`/public/${tenant}/${id}`}>{title}</Link>
            <div>{unit}</div>
            <div className="notice-line">
              <NoticeMark state={state} />
              <span className="quiet">{publicity.span(day(from), day(to))}</span>
            </div>
          </li>
        ))}
      </ul>
      <div className="notice-line not-printed">
        {page > 1 && <Link to={`?page=${page - 1}`}>{publicity.page.later}</Link>}
        {data.more && <Link to={`?page=${page + 1}`}>{publicity.page.earlier}</Link>}
      </div>
    </>
  );
}
