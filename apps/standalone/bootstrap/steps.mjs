// The live list of what is being done: one moving line per running step on a terminal, one plain line per end elsewhere.

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * @typedef {(detail: string) => void} Tell
 * @typedef {{ run<T>(title: string, work: (tell: Tell) => Promise<T>): Promise<T>, note(line: string): void, close(): void }} Steps
 * @typedef {{ title: string, detail: string, since: number }} Running
 */

/** @param {number} ms */
export const seconds = (ms) =>
  ms < 60_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;

/**
 * @param {NodeJS.WriteStream} out
 * @returns {Steps}
 */
export function liveSteps(out = process.stderr) {
  /** @type {Set<Running>} */
  const running = new Set();
  const board = out.isTTY ? movingBoard(out, running) : plainBoard(out, running);
  return {
    async run(title, work) {
      const step = { title, detail: '', since: Date.now() };
      running.add(step);
      board.started(step);
      try {
        const result = await work((detail) => void (step.detail = detail));
        running.delete(step);
        board.print(`✔ ${title}  ${seconds(Date.now() - step.since)}`);
        return result;
      } catch (error) {
        running.delete(step);
        board.print(`✘ ${title}  ${seconds(Date.now() - step.since)}`);
        throw error;
      }
    },
    note: (line) => board.print(line),
    close: () => board.close(),
  };
}

/**
 * @param {NodeJS.WriteStream} out
 * @param {Set<Running>} running
 */
function movingBoard(out, running) {
  let drawn = 0;
  let frame = 0;
  const erase = () => {
    if (drawn > 0) out.write(`\x1b[${drawn}A\x1b[0J`);
    drawn = 0;
  };
  const draw = () => {
    frame = (frame + 1) % FRAMES.length;
    for (const { title, detail, since } of running) {
      const line = `${FRAMES[frame]} ${title}  ${seconds(Date.now() - since)}  ${detail}`;
      out.write(`${fitted(line, (out.columns || 80) - 1)}\n`);
      drawn += 1;
    }
  };
  const redraw = () => {
    erase();
    draw();
  };
  const timer = setInterval(redraw, 120);
  timer.unref();
  return {
    started: redraw,
    /** @param {string} line */
    print: (line) => {
      erase();
      out.write(`${line}\n`);
      draw();
    },
    close: () => {
      clearInterval(timer);
      erase();
    },
  };
}

/**
 * A log has no cursor: say that something is still going on every half minute.
 * @param {NodeJS.WriteStream} out
 * @param {Set<Running>} running
 */
function plainBoard(out, running) {
  const timer = setInterval(() => {
    for (const { title, detail, since } of running)
      if (Date.now() - since > 10_000) out.write(`… ${title}  ${seconds(Date.now() - since)}  ${detail}\n`);
  }, 30_000);
  timer.unref();
  return {
    /** @param {Running} _step */
    started: (_step) => {},
    /** @param {string} line */
    print: (line) => void out.write(`${line}\n`),
    close: () => clearInterval(timer),
  };
}

/**
 * A line that wraps could not be erased; Chinese characters take two columns.
 * @param {string} line
 * @param {number} columns
 */
function fitted(line, columns) {
  let used = 0;
  let end = 0;
  for (const character of line) {
    used += /[\u1100-\uffe6]/.test(character) && !/[\u2500-\u28ff]/.test(character) ? 2 : 1;
    if (used > columns) break;
    end += character.length;
  }
  return line.slice(0, end);
}
