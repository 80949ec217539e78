import type { Reading } from '@duban/contract';
import { derivedId, lacksDay, type Day } from '@duban/domain';
import { resolveEdition } from '@duban/jurisdictions';
import type { StoredImport } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { supervisorsOf } from '../people/supervisors';
import { newUnitsIn } from './new-units';

export interface Wanted {
  readonly plan: string;
  readonly pack: string;
  readonly createUnits: boolean;
  readonly undated: boolean;
  readonly on: Day;
  readonly today: Day;
  readonly late: string | null;
}

/** Where the tasks of a reading go, and the units that are new with them. */
export interface Place {
  readonly planId: string;
  readonly newUnits: readonly string[];
}

/** All that must hold before a reading may become tasks: refused here, nothing is half done. */
@Injectable()
export class ImportChecks {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** The plan that the import belongs to, once everything else is in order. */
  async placeFor({ reading }: StoredImport, wanted: Wanted): Promise<Place> {
    refuseDay(wanted);
    await this.refusePack(wanted);
    await supervisorsOf(this.house);
    const newUnits = await newUnitsIn(this.house, reading);
    refuseUnknown(newUnits, wanted);
    refuseUndated(reading, wanted);
    return { planId: planIdOf(this.house.tenant.id, wanted.plan), newUnits };
  }

  private async refusePack({ pack, on }: Wanted): Promise<void> {
    const { packs } = await this.house.packs.of(this.house.tenant.id);
    const resolved = resolveEdition(packs, pack, on);
    if (resolved.ok) return;
    const { because } = resolved;
    throw problem('bad-request', because.zh, because.en, {
      errors: [{ where: 'body.pack', message: `${because.zh} / ${because.en}` }],
    });
  }
}

function refuseUnknown(unknown: readonly string[], { createUnits }: Wanted): void {
  if (createUnits || unknown.length === 0) return;
  throw problem(
    'unknown-unit',
    `有 ${unknown.length} 个单位不在登记中，请先新增或选择一并新增`,
    `${unknown.length} units are not in the register: add them first, or let them be added`,
    { errors: unknown.map((name) => ({ where: name, message: '单位登记中没有 / not in the register' })) },
  );
}

/** A task whose deadline gives no day is never overdue: that is agreed to, not overlooked. */
function refuseUndated({ tasks }: Reading, { undated }: Wanted): void {
  const found = tasks.filter(({ deadline }) => lacksDay(deadline));
  if (undated || found.length === 0) return;
  throw problem(
    'no-deadline-day',
    `有 ${found.length} 项任务的整改时限定不出日期，请先更正，或确认照原文交办`,
    `the deadlines of ${found.length} tasks give no day: mend them first, or agree to dispatch them as they are worded`,
    {
      errors: found.map(({ ref, deadline }) => ({
        where: ref ?? '—',
        message: `时限“${deadline?.text}”定不出日期 / "${deadline?.text}" gives no day`,
      })),
    },
  );
}

/** A plan is known by its name: the same name again is the same plan, whatever the file is called. */
export const planIdOf = (tenant: string, name: string): string => derivedId(`plan/${tenant}/${name}`);

function refuseDay({ on, today, late }: Wanted): void {
  if (on > today) throw problem('wrong-day', `${on} 还没有到`, `${on} has not come yet`);
  if (on < today && !late?.trim())
    throw problem('wrong-day', `补记 ${on} 的事须写明原因`, `say why an act of ${on} is recorded only now`);
}
