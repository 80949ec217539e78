import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useWords } from '../words/words';
import { NotFound } from './not-found';

/** A page that failed: a fault of ours, or a part of a newer console that this one does not find any more. */
export function PageFault() {
  const { fault } = useWords().frame;
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <section className="card" role="alert">
      <h1>{fault.title}</h1>
      <p>{fault.what}</p>
      <a href={location.href}>{fault.next}</a>
    </section>
  );
}
