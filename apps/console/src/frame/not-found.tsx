import { Link } from 'react-router';
import { useWords } from '../words/words';
import { useTitle } from './use-title';

export function NotFound() {
  const { notFound } = useWords().frame;
  useTitle(notFound.title);
  return (
    <section className="card">
      <h1>{notFound.title}</h1>
      <p>{notFound.what}</p>
      <Link to="/tasks">{notFound.next}</Link>
    </section>
  );
}
