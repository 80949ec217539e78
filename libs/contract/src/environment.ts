import { z } from 'zod';
import { DEFAULT_PORT } from './names';

const url = z.string().regex(/^postgres(ql)?:\/\//, 'a postgresql:// address');

const cluster = z.object({
  TEMPORAL_ADDRESS: z.string().regex(/^[^/\s]+:\d+$/, 'host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('duban'),
  /** Any of the five switches encryption on; the names are those that Temporal's own command line knows. */
  TEMPORAL_TLS: z.enum(['true', 'false']).optional(),
  /** PEM files: who signed the cluster's certificate unless the system knows it, and who we are. */
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: z.string().optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: z.string().optional(),
  TEMPORAL_TLS_CLIENT_KEY_PATH: z.string().optional(),
  /** The name in the cluster's certificate when it is not the host of the address. */
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),
});

const contents = z.object({
  /** A folder that keeps what evidence holds; without it, and without a store that speaks S3, no evidence can be brought. */
  DUBAN_FILES: z.string().optional(),
  /** A store that speaks S3 instead, addressed by path; the five belong together. */
  DUBAN_S3_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'http(s)://host:port')
    .optional(),
  DUBAN_S3_BUCKET: z.string().optional(),
  DUBAN_S3_REGION: z.string().optional(),
  DUBAN_S3_KEY: z.string().optional(),
  DUBAN_S3_SECRET: z.string().optional(),
  /** A folder for what is on its way; by default one in DUBAN_FILES. */
  DUBAN_UPLOADS: z.string().optional(),
  /** The largest file that may be brought, in bytes: a gigabyte unless it is said. */
  DUBAN_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(1024 ** 3),
});

const variables = z.object({
  DATABASE_URL: url,
  ...cluster.shape,
  DUBAN_TENANT: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('main'),
  DUBAN_PAYLOAD_KEY: z
    .base64()
    .refine((text) => Math.floor((text.replace(/=+$/, '').length * 3) / 4) === 32, '32 bytes in base64'),
  /** The file of the key that signs the ledger month by month, which its owner alone may read; without it none is signed. */
  DUBAN_LEDGER_KEY: z.string().optional(),
  /** The file of the keys that seal personal data, which its owner alone may read: the API does not start without it. */
  DUBAN_SEAL_KEYS: z.string().optional(),
  DUBAN_HOST: z.string().default('127.0.0.1'),
  DUBAN_PORT: z.coerce.number().int().min(1).max(65535).default(DEFAULT_PORT),
  DUBAN_PACKS: z.string(),
  DUBAN_CALENDARS: z.string(),
  /** The console's built files; without them `/` shows the API's own page. */
  DUBAN_CONSOLE: z.string().optional(),
  /** A sample office's accounts, a file that the sign-in page may show on this machine; without it it shows none. */
  DUBAN_ACCOUNTS: z.string().optional(),
  /** How many proxies in front of the API may be believed about scheme and address. */
  DUBAN_TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Where people reach the console: links in messages begin with it, and without it there are none. */
  DUBAN_PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/\s?#]+(\/[^\s?#]*)?$/, 'http(s)://host')
    .optional(),
  /** The mail server, with name and password where it wants them; without it nothing is mailed. */
  DUBAN_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'smtp://name:password@host:port or smtps://…')
    .optional(),
  DUBAN_MAIL_FROM: z.email('an e-mail address').optional(),
  /** Addresses or networks inside that webhooks may reach all the same, with commas between: `10.0.3.7,192.168.8.0/24`. */
  DUBAN_WEBHOOK_ALLOW: z
    .string()
    .regex(/^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$/, 'addresses or networks with commas between')
    .optional(),
  ...contents.shape,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/** What api and worker read from their environment; validated at boot, all faults named at once. */
export const Environment = variables
  .superRefine(refuseHalfTls)
  .superRefine(refuseHalfMail)
  .superRefine(refuseHalfStore);
export type Environment = z.infer<typeof Environment>;

/** The part of it that says where the cluster is, for programs that need no more. */
export const ClusterEnvironment = cluster.superRefine(refuseHalfTls);
export type ClusterEnvironment = z.infer<typeof ClusterEnvironment>;

const TLS = [
  'TEMPORAL_TLS_SERVER_CA_CERT_PATH',
  'TEMPORAL_TLS_CLIENT_CERT_PATH',
  'TEMPORAL_TLS_CLIENT_KEY_PATH',
  'TEMPORAL_TLS_SERVER_NAME',
] as const;

/** Whoever meant to encrypt must not find out later that nothing was. */
function refuseHalfTls(given: z.infer<typeof cluster>, context: z.RefinementCtx): void {
  const fault = (name: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message });
  const { TEMPORAL_TLS_CLIENT_CERT_PATH: certificate, TEMPORAL_TLS_CLIENT_KEY_PATH: key } = given;
  if (certificate && !key) fault('TEMPORAL_TLS_CLIENT_KEY_PATH', 'belongs to TEMPORAL_TLS_CLIENT_CERT_PATH');
  if (key && !certificate) fault('TEMPORAL_TLS_CLIENT_CERT_PATH', 'belongs to TEMPORAL_TLS_CLIENT_KEY_PATH');
  const others = TLS.filter((name) => given[name]);
  if (given.TEMPORAL_TLS === 'false' && others.length > 0)
    fault('TEMPORAL_TLS', `is false, and yet there is ${others.join(', ')}`);
}

/** A mail has a sender; a sender without a server would never be heard of. */
function refuseHalfMail(
  { DUBAN_SMTP_URL: server, DUBAN_MAIL_FROM: from }: z.infer<typeof variables>,
  context: z.RefinementCtx,
): void {
  const fault = (name: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message });
  if (server && !from) fault('DUBAN_MAIL_FROM', 'belongs to DUBAN_SMTP_URL');
  if (from && !server) fault('DUBAN_SMTP_URL', 'belongs to DUBAN_MAIL_FROM');
}

const S3 = [
  'DUBAN_S3_ENDPOINT',
  'DUBAN_S3_BUCKET',
  'DUBAN_S3_REGION',
  'DUBAN_S3_KEY',
  'DUBAN_S3_SECRET',
] as const;

/** What is to lie in a store must not land in a folder because one line was forgotten. */
function refuseHalfStore(given: z.infer<typeof variables>, context: z.RefinementCtx): void {
  const named = S3.filter((name) => given[name]);
  if (named.length === 0) return;
  const fault = (name: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message });
  for (const name of S3) if (!given[name]) fault(name, `belongs to ${named[0]}`);
  if (!given.DUBAN_UPLOADS && !given.DUBAN_FILES) fault('DUBAN_UPLOADS', `belongs to ${named[0]}`);
}

type Given = Readonly<Record<string, string | undefined>>;

/** The environment, or one message that names every bad variable (never its value: it may be a secret). */
export const readEnvironment = (from: Given): Environment => readBy(Environment, from);
export const readClusterEnvironment = (from: Given): ClusterEnvironment => readBy(ClusterEnvironment, from);

/** What a program needs of its process in order to end at once. */
interface Ending {
  readonly env: Given;
  readonly stderr: { write(text: string): unknown };
  exit(code: number): never;
}

/** The first line of a program: with a bad environment it says what is wrong with it, and nothing else of it runs. */
export function environmentOrExit(program: Ending): Environment {
  try {
    return readEnvironment(program.env);
  } catch (error) {
    program.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return program.exit(2);
  }
}

function readBy<T>(schema: z.ZodType<T>, from: Given): T {
  // Compose files hand on what nobody set as an empty text.
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`环境变量有误 / bad environment:\n  ${faults.join('\n  ')}`);
}
