import { join, resolve } from 'node:path';
import { Trouble } from './say.mjs';

/**
 * @typedef {{ port: number | null, dataFolder: string, empty: boolean, open: boolean, readyFile: string | null, help: boolean }} StartOptions
 * @typedef {{ root: string, here: string }} Folders `here` is where the person stands
 */

export const HELP = `npm start -- [选项 options]

  --port N         网页与接口的端口，默认 7300     port of the pages and the API, 7300 by default
  --data DIR       数据目录，默认 .duban           data folder, .duban by default
  --empty          新数据目录不放演示内容，打印首次设置的链接
                                                   no demonstration office in a new data folder, but a link to set it up
  --no-open        不打开浏览器                    do not open the browser
  --ready-file F   全部就绪后写入此文件（供脚本）  written when everything is healthy, for scripts
  --help           显示本说明                      this text

环境变量 environment: TEMPORAL_ADDRESS 使用已有的 Temporal (a Temporal that exists), DATABASE_URL 使用已有的 PostgreSQL (a PostgreSQL that exists)
`;

/** @type {Map<string, (options: StartOptions, value: string, folders: Folders) => void>} */
const WITH_VALUE = new Map([
  ['--port', (options, value) => void (options.port = port(value))],
  ['--data', (options, value, { here }) => void (options.dataFolder = resolve(here, value))],
  ['--ready-file', (options, value, { here }) => void (options.readyFile = resolve(here, value))],
]);

/** @type {Map<string, (options: StartOptions) => void>} */
const FLAGS = new Map([
  ['--empty', (options) => void (options.empty = true)],
  ['--no-open', (options) => void (options.open = false)],
  ['--help', (options) => void (options.help = true)],
  ['-h', (options) => void (options.help = true)],
]);

/**
 * `--data DIR` and `--data=DIR` mean the same.
 * @param {readonly string[]} args
 * @param {Folders} folders
 * @returns {StartOptions}
 */
export function startOptions(args, folders) {
  /** @type {StartOptions} */
  const options = {
    port: null,
    dataFolder: join(folders.root, '.duban'),
    empty: false,
    open: true,
    readyFile: null,
    help: false,
  };
  for (let i = 0; i < args.length; i += 1) {
    const [name, joined] = split(args[i] || '');
    const flag = joined === undefined && FLAGS.get(name);
    const withValue = WITH_VALUE.get(name);
    if (flag) flag(options);
    else if (withValue) withValue(options, valueOf(name, joined ?? args[(i += 1)]), folders);
    else
      throw new Trouble(
        `不认识的选项：${args[i]}（用 --help 查看）`,
        `Unknown option: ${args[i]} (see --help)`,
        2,
      );
  }
  return options;
}

/** @param {string} arg @returns {[string, string | undefined]} */
function split(arg) {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}

/** @param {string} name @param {string | undefined} value */
function valueOf(name, value) {
  if (value && !value.startsWith('--')) return value;
  throw new Trouble(`选项 ${name} 需要一个值`, `Option ${name} needs a value`, 2);
}

/** @param {string} value */
function port(value) {
  const number = /^\d+$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= 65_535) return number;
  throw new Trouble(
    `--port 应为 1 到 65535 之间的整数：${value}`,
    `--port must be a whole number from 1 to 65535: ${value}`,
    2,
  );
}
