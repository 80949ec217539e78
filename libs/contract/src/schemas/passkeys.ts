import { z } from 'zod';
import { base64url } from './signatures';
import { Id, Line } from './text';

export const PasskeyView = z.object({
  id: Id,
  name: z.string(),
  /** The domain name at which it signs. */
  site: z.string(),
  credentialId: z.string(),
  /** UTC instant. */
  addedAt: z.string(),
});
export const PasskeyList = z.object({ passkeys: z.array(PasskeyView) });

/** Whoever sits at an open screen must not leave a key of their own behind: the password is asked for once more. */
export const OfferPasskey = z.object({ password: z.string().max(200) });
/** `PublicKeyCredentialCreationOptionsJSON`, as the browser takes it. */
export const PasskeyOffer = z.object({ options: z.record(z.string(), z.unknown()) });

export const AddPasskey = z.object({
  name: Line.max(60),
  /** `PublicKeyCredential.toJSON()` of the new key, as far as it is looked at. */
  credential: z.object({
    id: base64url(1_400),
    rawId: base64url(1_400),
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: base64url(4_000),
      attestationObject: base64url(20_000),
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
    clientExtensionResults: z.object({}).default({}),
  }),
});
