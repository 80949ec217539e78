import { BlockList, isIP } from 'node:net';

/** What is nobody else's: this machine, private networks, and where a cloud tells its machines their secrets. */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv6');

export type UrlFault = 'not-a-url' | 'not-http' | 'with-credentials' | 'inside' | 'not-encrypted';

/**
 * What is wrong with an address before anything is sent to it; null where nothing can be seen. A name may lead inside all
 * the same: that is found out, and refused, when the connection is made.
 */
export function faultOfUrl(text: string, allowed: readonly string[]): UrlFault | null {
  if (!URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-http';
  if (url.username !== '' || url.password !== '') return 'with-credentials';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isAllowed(host, allowed)) return null;
  if (/(^|\.)localhost$/i.test(host) || isInside(host)) return 'inside';
  return url.protocol === 'http:' ? 'not-encrypted' : null;
}

function isInside(host: string): boolean {
  const version = isIP(host);
  return version !== 0 && INSIDE.check(host, version === 4 ? 'ipv4' : 'ipv6');
}

/** By address or network, as an operator has written it into the environment. */
function isAllowed(host: string, allowed: readonly string[]): boolean {
  const version = isIP(host);
  if (version === 0) return false;
  const list = new BlockList();
  for (const one of allowed) {
    const [network = '', prefix] = one.split('/');
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(prefix), family);
  }
  return list.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
