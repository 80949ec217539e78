import { z } from 'zod';
import * as passkeys from '../schemas/passkeys';
import { Id, Nothing } from '../schemas/text';
import { act, get, route, type Route } from './route';

/** Keys of one's own, by which one proves what one signs. */
export const passkeyRoutes = {
  listPasskeys: route({
    ...get('/me/passkeys', '我的通行密钥', 'My passkeys'),
    answer: passkeys.PasskeyList,
  }),
  offerPasskey: route({
    ...act('/me/passkeys/options', '开始登记通行密钥', 'Begin to register a passkey'),
    command: false,
    body: passkeys.OfferPasskey,
    answer: passkeys.PasskeyOffer,
  }),
  addPasskey: route({
    ...act('/me/passkeys', '登记通行密钥', 'Register a passkey'),
    body: passkeys.AddPasskey,
    answer: passkeys.PasskeyView,
  }),
  removePasskey: route({
    ...act('/me/passkeys/:passkeyId/removal', '删除通行密钥', 'Remove a passkey'),
    params: z.object({ passkeyId: Id }),
    answer: Nothing,
  }),
} as const satisfies Record<string, Route>;
