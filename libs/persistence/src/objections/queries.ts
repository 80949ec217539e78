import type { Day } from '@duban/domain';
import { inTenant, type Database } from '../database';
import type { SealedWords } from './words';

export interface ObjectionAnswerRow {
  readonly text: string;
  readonly upheld: boolean;
  readonly on: Day;
}

/** An objection as the office has it. */
export interface ObjectionRow {
  readonly id: string;
  readonly taskId: string;
  readonly cycle: number;
  readonly number: string;
  readonly on: Day;
  readonly words: SealedWords;
  readonly answer: (ObjectionAnswerRow & { readonly byName: string | null }) | null;
}

/** All objections to the notices of a task, their words sealed. */
export const objectionsOfTask = (
  db: Database,
  tenant: string,
  taskId: string,
): Promise<readonly ObjectionRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<ObjectionRow>(
      `select objection.id, task_id as "taskId", cycle, number, received_on as on,
              jsonb_build_object('sealedBy', sealed_by, 'text', words.text, 'contact', words.contact) as words,
              case when answer is not null then answer - 'by' || jsonb_build_object('byName', author.name) end as answer
         from objection_row as objection
         join objection_words as words on words.tenant_id = duban_tenant() and words.objection_id = objection.id
         left join person as author on author.tenant_id = duban_tenant() and author.id::text = answer ->> 'by'
        where objection.tenant_id = duban_tenant() and task_id = $1 order by received_on, objection.id`,
      [taskId],
    ),
  );

/** How an objection fares, for whoever knows its number: neither who wrote it, nor what. */
export interface ObjectionState {
  readonly number: string;
  readonly taskId: string;
  readonly on: Day;
  readonly answer: ObjectionAnswerRow | null;
}

const STATE = `select number, task_id as "taskId", received_on as on, answer - 'by' as answer
  from objection_row where tenant_id = duban_tenant()`;

export const objectionByNumber = (
  db: Database,
  tenant: string,
  number: string,
): Promise<ObjectionState | null> => stateWhere(db, tenant, { sql: 'number = $1', value: number });

export const objectionById = (db: Database, tenant: string, id: string): Promise<ObjectionState | null> =>
  stateWhere(db, tenant, { sql: 'id = $1', value: id });

const stateWhere = (
  db: Database,
  tenant: string,
  { sql, value }: { readonly sql: string; readonly value: string },
): Promise<ObjectionState | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<ObjectionState>(`${STATE} and ${sql}`, [value]);
    return row ?? null;
  });
