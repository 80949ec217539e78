const NAMES = {
  postgres: '数据库 PostgreSQL',
  temporal: '流程引擎 Temporal',
  worker: '工作进程 worker',
};
const EVERY_MS = 5_000;

/** One line for each part; text only, so that nothing an answer says can become markup. */
function show(parts) {
  const lines = Object.entries(parts).map(([name, { ok, detail }]) => {
    const line = document.createElement('li');
    line.className = ok ? 'good' : 'bad';
    line.textContent = `${NAMES[name] ?? name}：${ok ? '正常 well' : `不可用 away (${detail})`}`;
    return line;
  });
  document.getElementById('parts').replaceChildren(...lines);
}

async function ask() {
  try {
    const { parts } = await (await fetch('/api/health')).json();
    show(parts);
  } catch {
    show({ api: { ok: false, detail: '没有应答 no answer' } });
  }
}

void ask();
setInterval(() => void ask(), EVERY_MS);
