import { z } from 'zod';
import { DaySchema, Id, Line } from './text';

export const UNIT_KINDS = [
  'party-committee',
  'government',
  'office',
  'department',
  'district',
  'other',
] as const;
export const ADMINISTRATOR = 'administrator';

export const UnitView = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  parent: Id.nullable(),
});
export const AddUnit = z.object({
  name: Line,
  kind: z.enum(UNIT_KINDS),
  parent: Id.nullable().default(null),
});

/** In one form: what an input method makes full-width is the same name, and no two accounts look alike. */
const SignInName = z.string().normalize('NFKC');

export const PostView = z.object({
  id: Id,
  post: z.string(),
  unit: Id,
  unitName: z.string(),
  unitKind: z.enum(UNIT_KINDS),
  from: DaySchema,
  to: DaySchema.nullable(),
});
export const PersonView = z
  .object({
    id: Id,
    name: z.string(),
    signInName: z.string(),
    disabled: z.boolean(),
    posts: z.array(PostView),
  })
  .meta({ id: 'Person' });
/** The console says by the same measure, before anything is sent, what will not be taken. */
export const PASSWORD_SHORTEST = 10;
const Password = z
  .string()
  .min(PASSWORD_SHORTEST, `至少 ${PASSWORD_SHORTEST} 个字符 / ${PASSWORD_SHORTEST} characters at least`)
  .max(200);
export const SIGN_IN_NAME = /^[\p{L}\p{N}._@-]{2,60}$/u;
export const AddPerson = z.object({
  name: Line,
  signInName: SignInName.regex(
    SIGN_IN_NAME,
    '应为 2 至 60 个字母、数字或 . _ @ - / 2 to 60 letters, digits or . _ @ -',
  ),
  password: Password,
});
export const GivePost = z.object({
  post: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{1,60}$/,
      '应为职务的 ID，如 unit-officer / the id of a post, such as unit-officer',
    ),
  unit: Id,
  from: DaySchema,
  to: DaySchema.nullable().default(null),
});
export const SetAccount = z.object({ disabled: z.boolean() });
export const ResetPassword = z.object({ password: Password });
export const ChangePassword = z.object({ old: z.string().max(200), password: Password });
export const EndPost = z.object({ to: DaySchema });

export const SignIn = z.object({
  name: SignInName.max(200),
  password: z.string().max(200),
  for: z.enum(['browser', 'script']).default('browser'),
});
export const SignedIn = z.object({
  person: PersonView,
  /** Only for scripts; a browser gets an httpOnly cookie instead. */
  token: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});
export const Me = z.object({
  person: PersonView,
  today: DaySchema,
  sample: z.boolean(),
  /** Nothing is sent to anybody: messages are only recorded. */
  simulating: z.boolean(),
  /** Rules that hold without approval and have not been reviewed yet: every page tells everybody. */
  emergencies: z.array(
    z.object({ approvalId: Id, packId: z.string(), title: z.string(), because: z.string() }),
  ),
});

/** The secret of a set-up link, as it stands behind the # of its address. */
const SetUpToken = z.string().max(200);
export const SetUpLink = z.object({ token: SetUpToken });
export const SetUpLinkView = z.object({ expiresAt: z.iso.datetime() });
export const SetUp = AddPerson.extend({ token: SetUpToken });

/** What a sign-in page may tell everybody. A sample office that nobody else can reach tells its accounts, too. */
export const HouseView = z.object({
  title: z.string(),
  sample: z.boolean(),
  /** False while nobody has an account: the house waits to be set up. */
  inhabited: z.boolean(),
  accounts: z.array(
    z.object({
      name: z.string(),
      password: z.string(),
      posts: z.array(z.object({ post: z.string(), unit: z.string() })),
    }),
  ),
});
export type HouseView = z.output<typeof HouseView>;
