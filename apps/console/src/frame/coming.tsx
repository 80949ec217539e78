import { useWords } from '../words/words';
import { useTitle } from './use-title';

type Page = keyof ReturnType<typeof useWords>['frame']['pages'];

/** Where a page will stand. */
export function Coming({ page }: { readonly page: Page }) {
  const { frame } = useWords();
  const title = frame.pages[page];
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet">{frame.coming(title)}</p>
    </>
  );
}
