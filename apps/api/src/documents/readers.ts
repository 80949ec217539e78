import {
  readPlanInChild,
  readWorkbookInChild,
  type DocumentRefusal,
  type PlanReading,
  type WorkbookReading,
} from '@duban/documents';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../edge/problem';
import { HOUSE, type House } from '../house';

type Read<Reading> = Exclude<Reading, DocumentRefusal>;

const CHILD = { memoryMb: 256, timeoutMs: 20_000 };
/** Each reader may take a quarter of a gigabyte; more at once wait for their turn. */
const READERS = 2;

/** Reads a stranger's file, each in a process of its own; throws the problem where it cannot be read. */
@Injectable()
export class Readers {
  private reading = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(@Inject(HOUSE) private readonly house: House) {}

  plan(bytes: Uint8Array, name: string): Promise<Read<PlanReading>> {
    return this.inTurn<PlanReading>(() => readPlanInChild(bytes, { name }, this.limits));
  }

  workbook(bytes: Uint8Array, name: string): Promise<Read<WorkbookReading>> {
    return this.inTurn<WorkbookReading>(() => readWorkbookInChild(bytes, { name }, this.limits));
  }

  private get limits() {
    return { ...CHILD, childPath: this.house.files.planReader };
  }

  private async inTurn<Reading extends PlanReading | WorkbookReading>(
    read: () => Promise<Reading>,
  ): Promise<Read<Reading>> {
    while (this.reading >= READERS) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.reading += 1;
    try {
      const answer = await read();
      if (answer.ok) return answer as Read<Reading>;
      const { code, because, where = 'file' } = answer;
      throw new Problem('bad-file', because, {
        errors: [{ where, message: `${code}: ${because.zh} / ${because.en}` }],
      });
    } finally {
      this.reading -= 1;
      this.waiting.shift()?.();
    }
  }
}
