import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { paramsOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useSaid, useWords } from '../words/words';
import { Judgement } from './judgement';
import type { TaskLadder } from './ladder';
import { LadderActs } from './ladder-acts';
import './ladder-card.css';
import { MeasureLine } from './measure-line';
import { RungLine } from './rung-line';

/** What silence brings, which measures stand, and which can be taken, by whom. */
export function LadderCard({ open }: { readonly open: OpenTask }) {
  const { ladder } = useWords();
  const { data, error } = useAsk('taskLadder', paramsOf(open));
  const trouble = troubleOf(error);
  if (!data) return trouble && <TroubleNote trouble={trouble} />;
  const { inRow, inAll, rungs, measures, unverified } = data;
  if (rungs.length === 0) return null;
  return (
    <section className="card ladder-card" id="ladder" aria-labelledby="ladder-title">
      <h2 id="ladder-title">{ladder.title}</h2>
      <p className={inRow > 0 ? 'late' : 'quiet'}>{ladder.counted(inRow, inAll)}</p>
      <Consequences card={data.card} />
      <Measures open={open} measures={measures} />
      <Judgement open={open} judgement={data.judgement} />
      <Help open={open} help={data.help} />
      <details className="not-printed">
        <summary>{ladder.rungs(rungs.length)}</summary>
        {unverified && <p className="quiet">{ladder.unverified}</p>}
        <ol className="ladder-rungs">
          {rungs.map((rung) => (
            <RungLine key={rung.id} open={open} rung={rung} />
          ))}
        </ol>
      </details>
    </section>
  );
}

/** Day by day, what comes if nobody reports and nobody completes. */
function Consequences({ card }: Pick<TaskLadder, 'card'>) {
  const { ladder } = useWords();
  const said = useSaid();
  if (card.length === 0) return null;
  return (
    <>
      <h3>{ladder.ifNot}</h3>
      <dl className="ladder-days">
        {card.map(({ on, what }) => (
          <div key={`${on} ${what.en}`}>
            <dt>
              <time dateTime={on}>{on}</time>
            </dt>
            <dd>{said(what)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Measures({ open, measures }: { readonly open: OpenTask } & Pick<TaskLadder, 'measures'>) {
  const { ladder } = useWords();
  if (measures.length === 0) return null;
  return (
    <>
      <h3>{ladder.measures}</h3>
      <ul className="task-rows">
        {measures.map((measure) => (
          <MeasureLine key={measure.letterId} open={open} measure={measure} />
        ))}
      </ul>
    </>
  );
}

/** What the place provides for and what was offered; it takes nothing from the ladder. */
function Help({
  open,
  help: { law, offered, acts },
}: { readonly open: OpenTask } & Pick<TaskLadder, 'help'>) {
  const { ladder } = useWords();
  const said = useSaid();
  if (law.length + offered.length + acts.length === 0) return null;
  return (
    <>
      <h3>{ladder.help.title}</h3>
      {law.map((line) => (
        <p key={line.en} className="quiet">
          {said(line)}
        </p>
      ))}
      <ul className="task-rows">
        {offered.map(({ on, by, byName, text }) => (
          <li key={`${on} ${text}`}>{ladder.help.offered(on, byName ?? by, text)}</li>
        ))}
      </ul>
      <LadderActs open={open} acts={acts} target={{ id: 'help', title: ladder.help.title }} />
    </>
  );
}
