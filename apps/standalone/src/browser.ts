import { spawn } from 'node:child_process';

/** Only for a person in front of a terminal; a machine without a browser is no error. */
export function openBrowser(url: string): void {
  if (!process.stdout.isTTY || process.env['CI']) return;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const command = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(command, [url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
