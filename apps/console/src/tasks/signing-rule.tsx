import { Link } from 'react-router';
import { useHolder } from '../people/use-holder';
import { Rests } from '../packs/clause-card';
import '../packs/packs.css';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';
import { LongWords } from './long-words';
import type { Explanation } from './use-task';
import { placesIn, type Place, type RuleTree, type Signing } from './signing';

interface SigningRuleProps {
  readonly signing: Signing;
  readonly pack: string;
  readonly state: Explanation['steps'][number]['state'];
}

/** The rule of the signatures with everybody in their place, and what it rests on. */
export function SigningRule({ signing, pack, state }: SigningRuleProps) {
  const { packs, tasks } = useWords();
  const { tree, unverified } = signing;
  return (
    <>
      <RuleBranch tree={tree} all={placesIn(signing)} state={state} />
      <div className="approval-basis">
        {unverified && <span className="tag doubt">{packs.mark}</span>}
        <Link to={`/packs/${pack}#${signing.clause}`}>{tasks.panel.basis}</Link>
        <Rests clause={signing} />
      </div>
    </>
  );
}

interface BranchProps extends Pick<SigningRuleProps, 'state'> {
  readonly tree: RuleTree;
  /** All places of the whole rule: each says the how manieth it is. */
  readonly all: readonly Place[];
}

/** A rule and those inside it, with who is in which place. */
export function RuleBranch({ tree, all, state }: BranchProps) {
  const { frame, taskPage } = useWords();
  const said = useSaid();
  const { sentence, inside } = tree;
  const places = all.filter(({ taken }) => tree.places.includes(taken));
  return (
    <>
      <p>
        {taskPage.approval.rule}
        {frame.colon}
        {said(sentence)}
      </p>
      {places.length > 0 && (
        <ol className="approval-places">
          {places.map((place) => (
            <Seat key={all.indexOf(place)} place={place} all={all} state={state} />
          ))}
        </ol>
      )}
      {inside.length > 0 && (
        <ul className="approval-rules">
          {inside.map((inner, index) => (
            <li key={index}>
              <RuleBranch tree={inner} all={all} state={state} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface SeatProps extends Omit<BranchProps, 'tree'> {
  readonly place: Place;
}

function Seat({ place, all, state }: SeatProps) {
  const { acts, taskPage, thread } = useWords();
  const { approval } = taskPage;
  const said = useSaid();
  const days = useDays();
  const holder = useHolder();
  const { seats, persons, signed } = place;
  const where = <span className="quiet">{approval.place(all.indexOf(place) + 1, all.length)}</span>;
  if (!signed) {
    const who = [...seats.map(holder), ...persons].join(approval.or);
    return (
      <li className="awaited">
        <span aria-hidden className="shape">
          ○
        </span>
        {state === 'ahead' ? approval.later(who) : approval.awaited(who)} {where}
      </li>
    );
  }
  const post = seats.find((seat) => seat.post === signed.post);
  const name = signed.byName ?? thread.house;
  const who = signed.principalName ? thread.proxy(name, signed.principalName) : name;
  const as = post ? acts.seat(post.of, post.unitName, said(post.postName)) : (signed.post ?? name);
  return (
    <li className="signed">
      <span aria-hidden className="shape">
        ✓
      </span>
      {approval.signed(who, as, days.inSentence(signed.on))} {where}
      {signed.opinion && <LongWords>{signed.opinion}</LongWords>}
    </li>
  );
}
