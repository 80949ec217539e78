import { SIGNATURE_METHODS } from '@duban/domain';
import { z } from 'zod';
import { Period, PostId, PostOf } from './pack-parts';

/** 签字办理: what holds while a text is signed. */
export const SigningTerms = z.strictObject({
  higher: z
    .array(PostOf)
    .max(20)
    .describe('谁可代签字人决定；无人可写 [] / who may decide in the place of those who sign; [] for nobody'),
  urgeEvery: Period.describe('催办后多久可再催 / how long after an urge the next one may come'),
  methods: z
    .record(PostId, z.array(z.enum(SIGNATURE_METHODS)).min(1).max(5))
    .optional()
    .describe(
      '各职务可用的签署方式；未写的职务照常（登录、密码、通行密钥） / by which methods each post may sign; the usual ones (session, password, passkey) for a post that is not named',
    ),
  confirmers: z
    .array(PostOf)
    .min(1)
    .max(20)
    .optional()
    .describe(
      '由谁核对纸质签署件；不写则由跟办的职务 / who confirms what was signed on paper; those who look after the signing where it is not said',
    ),
});
