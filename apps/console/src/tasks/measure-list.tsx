import type { Measure } from '@duban/domain';

/** The measures of a task as the plan numbers them, each with its own day where it names one. */
export const MeasureList = ({ measures }: { readonly measures: readonly Measure[] }) => (
  <ol className="measures">
    {measures.map(({ no, text, deadline }) => (
      <li key={no}>
        {no}．{text}
        {deadline?.day && <span className="quiet"> {deadline.day}</span>}
      </li>
    ))}
  </ol>
);
