import { useMemo, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Answered } from '../frame/answered';
import { Note } from '../frame/note';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { Blocked } from './blocked';
import { sortedByDoubt } from './doubts';
import { ImportSteps } from './import-steps';
import { NewUnits } from './new-units';
import { NoticeList } from './notice-list';
import './plans.css';
import { SameFile } from './same-file';
import { LightContext, type Lit } from './lit';
import { ReadTask } from './read-task';
import { SheetPanel } from './sheet-panel';
import { useImport, type Import } from './use-import';

/** The second step: what was recognised, doubtful first. */
export function Page() {
  const { reading: words } = useWords().plans;
  useTitle(words.title);
  return (
    <Answered asked={useImport()}>
      {(read) => (
        <>
          <ImportSteps now="reading" importId={read.importId} confirmed={read.status !== 'read'} />
          <h1>{words.title}</h1>
          <Head read={read} />
          {read.reading.tasks.length > 0 ? <Recognised read={read} /> : <Nothing read={read} />}
          <Next read={read} />
        </>
      )}
    </Answered>
  );
}

function Head({ read }: { readonly read: Import }) {
  const { reading: words } = useWords().plans;
  const { confirmed, file, reading, importId } = read;
  return (
    <>
      <p>
        {words.summary(file.name, reading.tasks.length)}
        {reading.document.title && <span className="quiet"> {reading.document.title}</span>}
      </p>
      {confirmed ? (
        <Note action={<Link to={`/plans/import/${importId}/result`}>{words.seeResult}</Link>}>
          {words.confirmed(confirmed.plan)}
        </Note>
      ) : (
        <SameReading read={read} />
      )}
    </>
  );
}

/** The file and what was recognised in it, side by side; what is pointed at on one side is lit on both. */
function Recognised({ read }: { readonly read: Import }) {
  const [lit, light] = useState<Lit | null>(null);
  const shared = useMemo(() => ({ lit, light }), [lit]);
  return (
    <LightContext value={shared}>
      <div className="beside">
        <SheetPanel importId={read.importId} tasks={read.reading.tasks} />
        <div>
          <Tasks read={read} />
        </div>
      </div>
    </LightContext>
  );
}

function Tasks({ read }: { readonly read: Import }) {
  const { reading, newUnits } = read;
  const { reading: words } = useWords().plans;
  const { doubtful, certain } = sortedByDoubt(reading.tasks);
  const clean = reading.notices.length === 0 && doubtful.length === 0 && newUnits.length === 0;
  return (
    <>
      <section className="section" aria-labelledby="look-first">
        <h2 id="look-first">{words.look}</h2>
        {clean && <p className="quiet">{words.nothingToLook}</p>}
        <Blocked read={read} />
        <NewUnits read={read} />
        <NoticeList notices={reading.notices} />
        {doubtful.length > 0 && <h3>{words.doubtful(doubtful.length)}</h3>}
        {doubtful.map(({ task, index }) => (
          <ReadTask key={index} {...{ read, index, task }} open />
        ))}
      </section>
      {certain.length > 0 && (
        <section className="section">
          <h2>{doubtful.length > 0 ? words.certain(certain.length) : words.allTasks(certain.length)}</h2>
          {certain.map(({ task, index }) => (
            <ReadTask key={index} {...{ read, index, task }} />
          ))}
        </section>
      )}
    </>
  );
}

/** The file was there already: said to whoever has just brought it again. */
function SameReading({ read }: { readonly read: Import }) {
  const { reading: words } = useWords().plans;
  const { state } = useLocation() as { state: { readonly fileName?: string } | null };
  if (!state?.fileName) return <SameFile read={read} />;
  return <Note>{words.sameReading(state.fileName, read.readBy, read.readOn, read.corrections.length)}</Note>;
}

function Nothing({ read }: { readonly read: Import }) {
  const { reading: words } = useWords().plans;
  return (
    <section className="section">
      <Note>
        {words.nothing} {words.nothingNext}
      </Note>
      <NoticeList notices={read.reading.notices} />
    </section>
  );
}

function Next({ read: { status, importId, reading } }: { readonly read: Import }) {
  const { reading: words } = useWords().plans;
  const open = status === 'read';
  return (
    <footer className="step-end">
      {open && <p className="quiet">{words.mend}</p>}
      {open && reading.tasks.length > 0 && (
        <Link className="button-link" to={`/plans/import/${importId}/confirm`}>
          {words.next}
        </Link>
      )}
      <Link className="button-link second" to="/plans/import">
        {words.other}
      </Link>
    </footer>
  );
}
