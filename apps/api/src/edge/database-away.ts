const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  // shutting down, crashed, starting up; connection failures; too many connections
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  // given up because it took too long
  '57014',
]);
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Query runner already released/;

/** Whether it failed because the database cannot be reached now, which heals by itself. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if ((typeof code === 'string' && CODES.has(code)) || WORDS.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return driverError !== undefined && driverError !== error && isDatabaseAway(driverError);
}
