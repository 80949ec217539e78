import { setTimeout as pause } from 'node:timers/promises';
import { intakeWorkflowId, TASK_QUEUE, type Output, type routes, type SheetReading } from '@duban/contract';
import {
  confirmImport,
  importById,
  sheetsOf,
  type ImportConfirmation,
  type StoredImport,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { Claims } from '../engine/claims';
import type { Asking } from '../engine/frame';
import { isOutcomeUnknown, outcomeUnknown } from '../engine/unknown-outcome';
import { keyReused, notFound, problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { ImportChecks } from './import-checks';
import { MendedMeanwhile } from './mended-meanwhile';

const PATIENCE_MS = 10_000;
const START_WITHIN_MS = 5_000;
const PAUSE_MS = 100;

type Confirming = Output<typeof routes.confirmImport.body>;

/** Turns a reading that somebody has confirmed into tasks, by a process that outlives this request. */
@Injectable()
export class ImportGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ImportChecks) private readonly checks: ImportChecks,
    @Inject(Claims) private readonly claims: Claims,
    @Inject(MendedMeanwhile) private readonly meanwhile: MendedMeanwhile,
  ) {}

  async show(importId: string): Promise<StoredImport> {
    const stored = await importById(this.house.db, this.house.tenant.id, importId);
    if (!stored) throw notFound();
    return stored;
  }

  /** The rows of the file; null where it was read before they were kept. */
  async sheets(importId: string): Promise<readonly SheetReading[] | null> {
    const kept = await sheetsOf(this.house.db, this.house.tenant.id, importId);
    if (!kept) throw notFound();
    return kept.sheets;
  }

  /** A repeated confirmation finds its import on its way, and helps it on when its process was never started. */
  async confirm(
    asking: Asking & { readonly params: { readonly importId: string } },
    said: Confirming,
  ): Promise<StoredImport> {
    const { importId } = asking.params;
    await this.claims.claim(asking.request);
    const before = await this.show(importId);
    const confirmed = before.confirmation ? before : await this.keep(asking, said, before);
    if (confirmed.status === 'running') await this.start(importId);
    this.refuseOther(asking, confirmed);
    return this.finished(importId);
  }

  private async keep(
    { caller, request }: Asking,
    said: Confirming,
    before: StoredImport,
  ): Promise<StoredImport> {
    const { db, tenant } = this.house;
    const frame = { on: said.on ?? caller.today, late: said.late ?? null, today: caller.today };
    await this.meanwhile.refuse(before, said.seen);
    const { planId, newUnits } = await this.checks.placeFor(before, { ...said, ...frame });
    const confirmation: ImportConfirmation = {
      ...frame,
      commandId: request.id,
      digest: request.digest,
      planId,
      planName: said.plan,
      pack: said.pack,
      createUnits: said.createUnits,
      seen: said.seen,
      by: caller.person,
    };
    const kept = await confirmImport(db, tenant.id, before.importId, { confirmation, newUnits });
    if (!kept) throw notFound();
    if (kept.outcome === 'mended') await this.meanwhile.refuse(kept.stored, said.seen);
    return kept.stored;
  }

  private refuseOther({ request }: Asking, { confirmation }: StoredImport): void {
    if (confirmation?.commandId !== request.id)
      throw problem('already-confirmed', '这次导入已经确认过', 'this import was confirmed before');
    if (confirmation.digest !== request.digest) throw keyReused();
  }

  private async start(importId: string): Promise<void> {
    const { temporal, tenant } = this.house;
    const workflowId = intakeWorkflowId(tenant.id, importId);
    const start = () =>
      temporal.client.workflow.start('planIntake', {
        workflowId,
        taskQueue: TASK_QUEUE,
        args: [{ tenant: tenant.id, importId }],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      });
    try {
      await temporal.connection.withDeadline(Date.now() + START_WITHIN_MS, start);
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return;
      if (isOutcomeUnknown(error)) throw outcomeUnknown();
      throw error;
    }
  }

  private async finished(importId: string): Promise<StoredImport> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const stored = await this.show(importId);
      if (stored.status === 'done' || performance.now() > until) return stored;
      await pause(PAUSE_MS);
    }
  }
}
