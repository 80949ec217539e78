import { REPORT_STATES } from '@duban/domain';
import { z } from 'zod';
import { GivenProof } from './signatures';
import { MeasureReport } from './tasks';
import { ActFrame, DaySchema, Id, Line, listOf, TextHash, TimeOfDay, Words } from './text';

export const ReceiveBody = ActFrame;
export const CompleteBody = ActFrame.extend({ summary: Words });
/** A condition of the place, by its number in the open step's `asks`. */
const CriterionNo = z.int().min(1).max(50);
export const AcceptBody = ActFrame.extend({
  opinion: Words,
  checkedOn: DaySchema.optional(),
  /** Every condition that the open step asks about, each once. */
  checklist: z
    .array(
      z.strictObject({
        no: CriterionNo,
        answer: z.enum(['met', 'not-applicable']),
        note: Words.nullable().default(null),
      }),
    )
    .max(50)
    .optional(),
  /** Where the site was checked, and who was there; the day is `checkedOn`. */
  site: z
    .strictObject({
      place: Line,
      at: TimeOfDay.optional(),
      people: listOf(Line, 50),
      /** Pieces of the task's evidence, by their ids. */
      photos: z.array(Id).max(50).optional(),
    })
    .optional(),
});
export const ApplyBody = ActFrame.extend({ text: Words });
export const ReturnBody = ActFrame.extend({
  because: Words,
  /** The conditions that are not met. */
  missing: z.array(CriterionNo).max(50).optional(),
  /** 不予通过: refused, and an order to go on. */
  refused: z.literal(true).optional(),
});
export const SignBody = ActFrame.extend({
  /** The hash of the text that was read, from `closing-text`. */
  textHash: TextHash,
  opinion: Words.nullable().default(null),
  as: z.string().max(60).nullable().default(null),
  proof: GivenProof.optional(),
});
export const PublishBody = ActFrame.extend({ channels: listOf(Line, 20) });
/** What the upper office wrote, such as the number of its letter. */
export const ConfirmFilingBody = ActFrame.extend({ note: z.string().max(2_000).optional() });
export const FileBody = ActFrame.extend({ number: z.string().max(200) });
export const ReportBody = ActFrame.extend({
  state: z.enum(REPORT_STATES).optional(),
  text: Words.optional(),
  measures: listOf(MeasureReport, 200).optional(),
  unchanged: Words.optional().describe(
    '与上期相比没有变化的原因 / why nothing has changed since the last report',
  ),
  helpNeeded: Words.optional().describe('申请帮扶的事项 / the help that is asked for'),
}).refine(
  ({ state, text, measures, unchanged }) =>
    unchanged === undefined
      ? state !== undefined && text !== undefined
      : state === undefined && text === undefined && measures === undefined,
  '填写 state 和 text，或者只填 unchanged / say state and text, or unchanged in their place',
);
