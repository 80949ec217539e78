import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import type { Round } from './round';
import { useDays } from '../words/use-days';
import { useLeft } from './use-left';

/** The round in figures; each opens its rows below. */
export function RoundFacts({ round }: { readonly round: Round }) {
  const { rounds } = useWords();
  const { facts } = rounds;
  const days = useDays();
  const left = useLeft();
  const { status, opensOn, dueOn, reported, expected, missing, behind, reports } = round;
  const against = reports.filter(({ contradicted }) => contradicted).length;
  const begun = status !== 'planned';
  return (
    <dl className="round-facts">
      <Fact name={facts.opens}>{days.withWeekday(opensOn)}</Fact>
      <Fact name={facts.due}>{days.withWeekday(dueOn)}</Fact>
      <Fact name={rounds.columns.status}>{left(round)}</Fact>
      {begun && (
        <>
          <Fact name={facts.reported}>
            <a href="#round-reports">{rounds.ofExpected(reported, expected)}</a>
          </Fact>
          <Fact name={facts.missing}>
            <a href="#round-missing">{missing.length}</a>
          </Fact>
          <Fact name={facts.behind}>
            <a href="#round-behind">{behind.length}</a>
          </Fact>
          <Fact name={facts.contradicted}>
            <a href="#round-reports">{against}</a>
          </Fact>
        </>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
