import type { SavedView as SavedViewShape } from '@duban/contract';
import { canonicalText, type Json } from '@duban/domain';
import { v7 as uuidv7 } from 'uuid';
import { inTenant, type Database, type Tx } from '../database';
import { once, superseded, type Claim, type NotDone } from '../ledger/claim';

export type SavedView = (typeof SavedViewShape)['_output'];

export interface ViewToSave extends Omit<SavedView, 'id'> {
  readonly person: string;
  readonly replace: boolean;
}
export type SavedOutcome =
  | { readonly ok: true; readonly view: SavedView }
  | { readonly ok: false; readonly code: 'duplicate' }
  | { readonly ok: false; readonly code: 'full' };

/** More than anybody looks through. */
const MOST_VIEWS = 30;

export const listViews = (db: Database, tenant: string, person: string): Promise<readonly SavedView[]> =>
  inTenant(db, tenant, (tx) => viewsOf(tx, person));

const viewsOf = (tx: Tx, person: string): Promise<readonly SavedView[]> =>
  tx.query<SavedView>(
    `select id, name, query from saved_view where tenant_id = duban_tenant() and person_id = $1
      order by name collate "C"`,
    [person],
  );

/** A view of that name is replaced only when that is asked for; the same view again is there already. */
export const saveView = (
  db: Database,
  tenant: string,
  claim: Claim,
  { person, name, query, replace }: ViewToSave,
): Promise<SavedOutcome | NotDone> =>
  once<SavedOutcome>(db, tenant, claim, {
    act: async (tx) => {
      // One after another, or two browsers would both find room for the last one.
      await tx.query('select from person where tenant_id = duban_tenant() and id = $1 for update', [person]);
      const views = await viewsOf(tx, person);
      const there = views.find((view) => view.name === name);
      if (there && !replace && !isSame(there.query, query)) return { ok: false, code: 'duplicate' };
      if (!there && views.length >= MOST_VIEWS) return { ok: false, code: 'full' };
      const [view] = await tx.query<SavedView>(
        `insert into saved_view (id, person_id, name, query) values ($1, $2, $3, $4)
         on conflict (tenant_id, person_id, name) do update set query = excluded.query returning id, name, query`,
        [uuidv7(), person, name, JSON.stringify(query)],
      );
      return { ok: true, view: view as SavedView };
    },
    again: async (tx) => {
      const view = (await viewsOf(tx, person)).find((saved) => saved.name === name);
      return view && isSame(view.query, query) ? { ok: true, view } : superseded;
    },
  });

const isSame = (one: Json, other: Json): boolean => canonicalText(one) === canonicalText(other);

/** Whoever it is not for finds none; one that is gone already is gone. */
export const dropView = (
  db: Database,
  tenant: string,
  { person, id }: { readonly person: string; readonly id: string },
): Promise<number> =>
  inTenant(db, tenant, (tx) =>
    tx.change('delete from saved_view where tenant_id = duban_tenant() and person_id = $1 and id = $2', [
      person,
      id,
    ]),
  );
