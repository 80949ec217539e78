// The live list of what is being done: one moving line per running step on a terminal, plain lines elsewhere.

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * @typedef {(detail: string) => void} Tell
 * @typedef {{ run<T>(title: string, work: (tell: Tell) => Promise<T>): Promise<T>, note(line: string): void, close(): void }} Steps
 * @typedef {{ title: string, detail: string, since: number }} Running
 * @typedef {{ firstMs: number, everyMs: number }} Pace when a log hears of a step that is still going on
 */

/** @param {number} ms */
export function seconds(ms) {
  const whole = Math.round(ms / 1000);
  return whole < 60 ? `${(ms / 1000).toFixed(1)} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** @type {Pace} */
const PATIENT = { firstMs: 5_000, everyMs: 30_000 };

/**
 * @param {NodeJS.WriteStream} out
 * @param {Pace} pace
 * @returns {Steps}
 */
export function liveSteps(out = process.stderr, pace = PATIENT) {
  /** @type {Set<Running>} */
  const running = new Set();
  const board = out.isTTY ? movingBoard(out, running) : plainBoard(out, running, pace);
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
      const took = seconds(Date.now() - since);
      out.write(`${FRAMES[frame]} ${lineOf({ title, detail, took }, (out.columns || 80) - 3)}\n`);
      drawn += 1;
    }
  };
  const redraw = () => {
    erase();
    draw();
  };
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  return {
    started: () => {
      redraw();
      timer = timer || setInterval(redraw, 120).unref();
    },
    /** @param {string} line */
    print: (line) => {
      erase();
      out.write(`${line}\n`);
      draw();
    },
    close: () => {
      clearInterval(timer);
      timer = undefined;
      erase();
    },
  };
}

/**
 * A log has no cursor: it hears soon that a step takes its time, and then every half minute.
 * @param {NodeJS.WriteStream} out
 * @param {Set<Running>} running
 * @param {Pace} pace
 */
function plainBoard(out, running, { firstMs, everyMs }) {
  let closed = false;
  /** @param {Running} step @param {number} inMs */
  const sayLater = (step, inMs) =>
    void setTimeout(() => {
      if (closed || !running.has(step)) return;
      out.write(`… ${step.title}  ${seconds(Date.now() - step.since)}  ${step.detail}`.trimEnd() + '\n');
      sayLater(step, everyMs);
    }, inMs).unref();
  return {
    /** @param {Running} step */
    started: (step) => {
      closed = false;
      sayLater(step, firstMs);
    },
    /** @param {string} line */
    print: (line) => void out.write(`${line}\n`),
    close: () => void (closed = true),
  };
}

/**
 * A line that wraps could not be erased. Where there is too little room the detail is cut first, then the title; the
 * time is always there.
 * @param {{ title: string, detail: string, took: string }} step
 * @param {number} columns
 */
export function lineOf({ title, detail, took }, columns) {
  const head = fitted(title, columns - took.length - 2);
  return fitted(`${head}  ${took}  ${detail}`, columns).trimEnd();
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Chinese characters take two columns.
 * @param {string} line
 * @param {number} columns
 */
function fitted(line, columns) {
  let used = 0;
  let end = 0;
  for (const character of line) {
    used += WIDE.test(character) ? 2 : 1;
    if (used > columns) break;
    end += character.length;
  }
  return line.slice(0, end);
}
