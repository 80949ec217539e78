import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { inOwnSources } from './own-sources';

export const LOG = Symbol('log');

/** JSON lines on stdout. Neither bodies nor headers are ever handed to it. */
export const openLog = (level: string): Logger =>
  pino({
    level,
    base: { program: 'api' },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: sayError },
  });

/** A failed query carries its parameters, which are people's words and secrets: they stay out. */
function sayError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const { code } = error as { code?: unknown };
  return {
    ...{ type: name, message, stack: stack && inOwnSources(stack) },
    ...(typeof code === 'string' && { code }),
  };
}

/** Nest's own words, in the same place and form. */
export const nestLogger = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug(String(message)),
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error(String(message)),
  fatal: (message: unknown) => log.fatal(String(message)),
});
