// Imported first: everything after it may rely on a Node that is new enough.
import { atLeast } from './versions.mjs';
import { fail } from './say.mjs';

export const NODE_NEEDED = '20.19.0';

if (!atLeast(process.versions.node, NODE_NEEDED)) {
  fail(
    `需要 Node ${NODE_NEEDED} 或更高版本，当前是 ${process.versions.node}。请安装新版本后重试：https://nodejs.org`,
    `Node ${NODE_NEEDED} or newer is needed, this is ${process.versions.node}. Install a newer one and try again: https://nodejs.org`,
  );
}
