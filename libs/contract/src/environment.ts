import { z } from 'zod';
import { DEFAULT_PORT } from './names';

const url = z.string().regex(/^postgres(ql)?:\/\//, 'a postgresql:// address');

/** What api and worker read from their environment; validated at boot, all faults named at once. */
export const Environment = z.object({
  DATABASE_URL: url,
  TEMPORAL_ADDRESS: z.string().regex(/^[^/\s]+:\d+$/, 'host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('duban'),
  DUBAN_TENANT: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('main'),
  DUBAN_PAYLOAD_KEY: z
    .base64()
    .refine((text) => Math.floor((text.replace(/=+$/, '').length * 3) / 4) === 32, '32 bytes in base64'),
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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});
export type Environment = z.infer<typeof Environment>;

/** The environment, or one message that names every bad variable (never its value: it may be a secret). */
export function readEnvironment(from: Record<string, string | undefined>): Environment {
  const read = Environment.safeParse(from);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`环境变量有误 / bad environment:\n  ${faults.join('\n  ')}`);
}
