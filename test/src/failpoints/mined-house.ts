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
  numbers: {
    allot: (request) =>
      failpoints.during({ door: 'allot', says: [request.series] }, () => house.numbers.allot(request)),
  },
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

type Work = Parameters<Database['source']['transaction']>[1];

/** Asks the failpoints when the work of a transaction is done and its commit is not sent. */
export function mineCommits({ source }: Database, failpoints: Failpoints): void {
  const transaction = source.transaction.bind(source) as (work: Work) => Promise<unknown>;
  const mined = (work: Work): Promise<unknown> =>
    transaction(async (manager) => {
      const result = await work(manager);
      await failpoints.beforeCommit();
      return result;
    });
  source.transaction = mined as typeof source.transaction;
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
