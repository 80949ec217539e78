import { Link, Outlet, useParams } from 'react-router';
import { LanguageSwitch } from '../frame/language-switch';
import { useWords } from '../words/words';
import './publicity.css';

/** Around every public page: where all notices are, where to ask about an objection, and where to check a certificate. */
export function PublicFrame() {
  const { publicity, filings } = useWords();
  const { tenant = '' } = useParams();
  return (
    <div className="public">
      <header className="public-top not-printed">
        <nav aria-label={publicity.title}>
          <Link to={`/public/${tenant}`}>{publicity.page.back}</Link>
          <Link to={`/public/${tenant}/objection`}>{publicity.state.title}</Link>
          <Link to={`/public/${tenant}/certificate`}>{filings.certificate.title}</Link>
        </nav>
        <LanguageSwitch />
      </header>
      <main id="page">
        <Outlet />
      </main>
    </div>
  );
}
