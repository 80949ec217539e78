import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@duban/domain';
import type { PackShelf } from '@duban/jurisdictions';
import { listOutbound, listPeople, setPreference, setSimulating, type OutboundRow } from '@duban/persistence';
import { assess } from '@duban/rules';
import { packShelf, startTeller } from '@duban/worker';
import { pino } from 'pino';
import { openOffice, PACKS, planTasks, type Office } from '../support/office';
import { eventually } from '../support/running';
import { TOLD } from './mail-house';

/** Ten in the morning of a Monday, in China. */
export const NOW = Date.parse('2026-03-23T02:00:00Z');
export const ON = '2026-03-02';
export const MARK = { digest: '', actor: 'system:test', principal: null, on: ON, late: null } as const;

const claim = () => ({ commandId: randomUUID(), digest: 'a'.repeat(64) });

/** An office with a teller and no sender: what it tells stays in the queue, to be looked at. */
export class Telling {
  private readonly stops: (() => Promise<void>)[] = [];

  constructor(
    readonly office: Office,
    private readonly people: Readonly<Record<string, string>>,
    private readonly packs: PackShelf,
  ) {}

  async mailTo(name: string, told: object = {}): Promise<void> {
    const person = this.people[name] ?? '';
    const said = { ...TOLD, email: `${name}@example.gov.cn`, ...told };
    await setPreference(this.office.db, this.office.tenant, claim(), { person, by: person, said });
  }

  tellBy(count = 1, nowMs = NOW, mailing = true): void {
    const { packs } = this;
    const calendars = { of: () => Promise.resolve(this.office.calendar) };
    for (let n = 0; n < count; n += 1) {
      const ports = { db: this.office.db, log: pino({ level: 'silent' }), calendars, packs, assess, mailing };
      const teller = startTeller({ ...ports, now: () => nowMs, idleMs: 20 });
      this.stops.push(() => teller.stop());
    }
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0)) await stop();
  }

  async close(): Promise<void> {
    await this.stop();
    await this.office.close();
  }

  readonly all = async (): Promise<readonly OutboundRow[]> =>
    (await listOutbound(this.office.db, this.office.tenant, { limit: 200 }))?.messages ?? [];

  readonly kinds = async (): Promise<readonly string[]> => (await this.all()).map(({ kind }) => kind).sort();

  told(...expected: string[]) {
    return eventually(this.kinds, (found) => JSON.stringify(found) === JSON.stringify([...expected].sort()));
  }

  record(aggregate: string, events: readonly DomainEvent[]) {
    const { ledger, tenant } = this.office;
    return ledger.begin(tenant, { ...MARK, commandId: randomUUID() }, [{ aggregate, events }]);
  }

  async planned(
    refs: readonly string[],
    { deadline, pack = 'ningbo' }: { deadline?: '2026-03-25'; pack?: string } = {},
  ) {
    const plan = await planTasks(
      this.office,
      refs.map((ref) => ({ ref, ...(deadline && { deadline }) })),
      ON,
    );
    const data = {
      planId: plan.planId,
      name: '整改方案',
      pack,
      edition: 'e',
      importId: plan.planId,
    };
    await this.record(`plan/${plan.planId}`, [
      { type: 'PlanImported', data: { ...data, file: 'f', corrections: [] } },
    ] as never);
    return plan;
  }

  async receive(taskId: string): Promise<void> {
    const { ledger, tenant, units } = this.office;
    const state = await ledger.stateOf(tenant, `task/${taskId}`);
    await ledger.record({
      ...{ tenant, aggregate: `task/${taskId}`, expected: state?.sequence ?? 0 },
      command: { ...MARK, commandId: randomUUID() },
      events: [{ type: 'TaskReceived', data: { unit: units.lead } }] as never,
    });
  }

  seatIn(post: string, of: 'office' | 'lead' | 'government') {
    return { post, of, unit: this.office.units[of] };
  }

  /** The facts of a letter to the lead unit, which the office drafts and its director issues. */
  letterOf(taskId?: string) {
    const period = { n: 5, unit: 'workdays', firstDayCounts: false };
    const names = {
      kind: '提醒函',
      mark: '督提',
      from: '整改办',
      to: '住建局',
      posts: {},
      zoneOffsetMinutes: 480,
    };
    return {
      facts: {
        ...{
          letterId: randomUUID(),
          taskId,
          cycle: 1,
          planId: '',
          ref: '01',
          rung: 'reminder',
          period: '2026-03',
        },
        ...{ ...names, correction: 0, replyWithin: period, receiver: this.seatIn('unit-officer', 'lead') },
        ...{
          drafter: this.seatIn('office-officer', 'office'),
          signer: this.seatIn('office-director', 'office'),
        },
      },
    };
  }
}

export const openTelling = async (): Promise<Telling> => tellingIn(await openOffice());

/** Of an office that is there already, and that whoever opened it closes. */
export async function tellingIn(office: Office): Promise<Telling> {
  const all = await listPeople(office.db, office.tenant);
  const people = Object.fromEntries(all.map(({ name, id }) => [name, id]));
  await setSimulating(office.db, office.tenant, claim(), {
    simulate: false,
    by: people['unit-officer'] ?? '',
  });
  return new Telling(office, people, await packShelf(office.db, PACKS));
}
