import { isIP } from 'node:net';
import type { Request } from 'express';
import { problem } from '../edge/problem';
import type { House } from '../house';

/** Where the pages of this house are, as a browser knows it; a passkey signs there and nowhere else. */
export interface Site {
  readonly origin: string;
  /** The domain name. */
  readonly rpId: string;
}

/** By the address that the house was told it has, or by the one that it is called by. */
export function siteOf({ environment }: Pick<House, 'environment'>, { protocol, headers }: Request): Site {
  const called = environment.DUBAN_PUBLIC_URL ?? `${protocol}://${headers.host ?? ''}`;
  const { origin, hostname } = new URL(called);
  if (isIP(hostname.replace(/^\[|\]$/g, '')))
    throw problem(
      'passkey-site',
      `通行密钥只能在域名下使用，不能在 IP 地址 ${hostname} 下使用；请用域名打开本系统`,
      `a passkey needs a domain name and not the address ${hostname}: open this system by its name`,
    );
  return { origin, rpId: hostname };
}
