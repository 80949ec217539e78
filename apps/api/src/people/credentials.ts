import type { IncomingHttpHeaders } from 'node:http';

export const SESSION_COOKIE = 'duban_session';

export interface Credentials {
  readonly by: 'bearer' | 'cookie';
  readonly token: string;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Who sends a bearer token means it: it goes before a cookie that the browser adds by itself. */
export function credentialsOf({ authorization, cookie }: IncomingHttpHeaders): Credentials | null {
  const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (bearer !== undefined) return { by: 'bearer', token: TOKEN.test(bearer) ? bearer : '' };
  for (const part of (cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === SESSION_COOKIE && value !== undefined && TOKEN.test(value))
      return { by: 'cookie', token: value };
  }
  return null;
}

export interface CookieSettings {
  readonly secure: boolean;
  readonly expires: Date;
}

/** `Strict`: no request from another site carries it, not even a link. An expiry in the past removes it. */
export const sessionCookie = (token: string, { secure, expires }: CookieSettings): string =>
  [
    `${SESSION_COOKIE}=${token}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Expires=${expires.toUTCString()}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ');
