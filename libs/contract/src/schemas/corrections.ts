import { CORRECTABLE } from '@duban/domain';
import { z } from 'zod';
import { ActFrame, Words } from './text';

/** The number of an entry in the chain of its task. */
const Entry = z.number().int().min(1).max(1_000_000_000);

/** An entry that whoever reads may correct just now: the latest that says its words. */
export const CorrectableEntry = z.object({ entry: Entry, of: z.enum(CORRECTABLE) });
export const CorrectBody = ActFrame.extend({
  entry: Entry.describe(
    '有误的记录在本任务账册中的序号 / the number of the wrong entry in the record of the task',
  ),
  text: Words.describe('更正后的文字 / what it should have said'),
  because: z.string().max(2_000).describe('更正的原因 / why it is corrected'),
});
