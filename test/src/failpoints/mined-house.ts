import type { RecordOutcome } from '@duban/contract';
import type { Database } from '@duban/persistence';
import type { House } from '@duban/worker';
import type { Client } from '@temporalio/client';
import { tellSuite, type Failpoints } from './failpoints';

/** The same house; every door that writes passes the failpoints. */
export const minedHouse = (house: House, failpoints: Failpoints): House => ({
  ...house,
  ledger: {
    ...house.ledger,
    record: (request) => {
      const says = request.events.map(({ type }) => type);
      return failpoints.during({ door: 'record', says }, () => told(house.ledger.record(request)));
    },
    closeRound: (request) => {
      const says = ['RoundClosed', request.because === null ? 'by-clock' : 'by-office'];
      return failpoints.during({ door: 'closeRound', says }, () => told(house.ledger.closeRound(request)));
    },
  },
  // Nobody draws a number apart from the issue any more; runs of before did.
  numbers: house.numbers,
  postRoom: {
    deliver: (delivery) =>
      failpoints.during({ door: 'deliver', says: [delivery.letterId] }, () =>
        house.postRoom.deliver(delivery),
      ),
  },
});

async function told(writing: Promise<RecordOutcome>): Promise<RecordOutcome> {
  const written = await writing;
  await tellSuite({ outcome: written.outcome });
  return written;
}

/** As much of a connection as a transaction uses. */
interface Connection {
  readonly query: (...said: readonly unknown[]) => Promise<unknown>;
}

/** Asks the failpoints when everything in a transaction has been sent but its commit. */
export function mineCommits({ source }: Database, failpoints: Failpoints): void {
  const createQueryRunner = source.createQueryRunner.bind(source);
  const mined = ({ query }: Connection): Connection => ({
    query: (...said) =>
      said[0] === 'commit' ? failpoints.beforeCommit().then(() => query(...said)) : query(...said),
  });
  source.createQueryRunner = (mode) => {
    const runner = createQueryRunner(mode);
    const connect = runner.connect.bind(runner) as () => Promise<Connection>;
    runner.connect = async () => {
      const client = await connect();
      return mined({ query: (...said) => client.query(...said) });
    };
    return runner;
  };
}

/** What the relay asks of the cluster: the start of a process, and a word to it. */
export function mineClient({ workflow }: Client, failpoints: Failpoints): void {
  const start = workflow.start.bind(workflow) as (type: string, options: object) => Promise<unknown>;
  workflow.start = ((type: string, options: object) =>
    failpoints.around({ door: 'start', says: [type] }, () => start(type, options))) as typeof workflow.start;
  const getHandle = workflow.getHandle.bind(workflow);
  workflow.getHandle = ((id: string) => {
    const handle = getHandle(id);
    const signal = handle.signal.bind(handle) as (name: string, said: Signal) => Promise<void>;
    handle.signal = ((name: string, said: Signal) =>
      failpoints.around({ door: 'tell', says: [said.notice.type] }, () =>
        signal(name, said),
      )) as typeof handle.signal;
    return handle;
  }) as typeof workflow.getHandle;
}

interface Signal {
  readonly notice: { readonly type: string };
}
