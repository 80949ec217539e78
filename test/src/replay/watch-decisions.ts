import type { RecordRequest } from '@duban/contract/names';
import { VIEW_QUERY } from '@duban/contract/names';
import { digestOf } from '@duban/domain';
import { proxySinks, type Sinks, type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { getActivator } from '@temporalio/workflow/lib/global-attributes';

/** What a replay tells the test that watches it. */
export interface Watching extends Sinks {
  readonly watch: {
    decided(said: string): void;
    remembers(carried: string): void;
  };
}

const { watch } = proxySinks<Watching>();

/**
 * Bundled with the workflows in replays only. A replay compares commands by their kind and never looks into them, so a
 * changed `decide` or `evolve` stays green; in here what is decided and what is remembered is told.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      scheduleLocalActivity(input, next) {
        if (input.activityType === 'record') tellDecision(input.args[0] as RecordRequest);
        return next(input);
      },
    },
  ],
  internals: [
    {
      concludeActivation(input, next) {
        // What the process answers to a query is all that it remembers. A replay cannot be queried, so it is asked from within.
        const view = getActivator().queryHandlers.get(VIEW_QUERY);
        if (view) watch.remembers(JSON.stringify(view.handler()));
        return next(input);
      },
    },
  ],
});

function tellDecision({ command, events }: RecordRequest): void {
  watch.decided(`${command.commandId} ${digestOf(events)}`);
}
