import type { IntakeActivities, LedgerActivities, LetterActivities } from '@duban/activities';
import { ActivityFailure, isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';

// One database transaction each: repeated with the same command id they find what they wrote. As local activities they
// cost one event; after twenty seconds of failing they give way, so that an outage does not fill the history.
const inside = proxyLocalActivities<LedgerActivities & LetterActivities>({
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '2 seconds' },
});

// The same calls for as long as the database is away.
const outside = proxyActivities<LedgerActivities & LetterActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

type Call<Argument, Result> = (argument: Argument) => Promise<Result>;

const lasting =
  <Argument, Result>(first: Call<Argument, Result>, then: Call<Argument, Result>): Call<Argument, Result> =>
  async (argument) => {
    try {
      return await first(argument);
    } catch (error) {
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
      return then(argument);
    }
  };

export const record = lasting(inside.record, outside.record);
export const answerOf = lasting(inside.answerOf, outside.answerOf);
export const closeRound = lasting(inside.closeRound, outside.closeRound);
export const allotNumber = lasting(inside.allotNumber, outside.allotNumber);
// Known by its message id, so it may be tried again until it succeeds. The inbox is a table of ours, five events cheaper
// in this way; a door to the outside, which may hang, belongs to `outside` alone.
export const deliverLetter = lasting(inside.deliverLetter, outside.deliverLetter);

// A batch finds what an earlier try of it began and leaves that alone.
export const { intakeBatch, finishIntake } = proxyActivities<IntakeActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
