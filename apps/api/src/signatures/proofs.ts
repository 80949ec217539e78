import { taskAggregate } from '@duban/contract';
import { canonicalText, type Json } from '@duban/domain';
import { contentNamed } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import type { SentFile } from '../edge/sent-file';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';

/** What signatures were proved by, for whoever may read the task whose record names it. */
@Injectable()
export class Proofs {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  async read(caller: Caller, { taskId, sha256 }: { taskId: string; sha256: string }): Promise<SentFile> {
    const { db, tenant, ledger } = this.house;
    await this.tasks.visible(caller, taskId);
    const { facts } = await ledger.readChain<'task'>(tenant.id, taskAggregate(taskId));
    const named = facts.some(({ event }) =>
      canonicalText(event as unknown as Json).includes(`"reference":"${sha256}"`),
    );
    const content = named ? await contentNamed(db, tenant.id, sha256) : null;
    if (!content) throw notFound();
    return { name: `${sha256.slice(0, 12)}.${endingOf(content)}`, content: [content] };
  }
}

/** By the first bytes; a proof of a passkey is JSON. */
function endingOf(content: Uint8Array): string {
  const [first] = content;
  if (first === 0x25) return 'pdf';
  if (first === 0x89) return 'png';
  return first === 0xff ? 'jpg' : 'json';
}
