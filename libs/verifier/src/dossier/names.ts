/** Few enough that a path fits into what Windows allows, wherever the dossier is unpacked. */
const LONGEST = 60;

/** Devices that Windows takes a file of that name for, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/** What no name may hold on Windows, what steers a terminal, and what turns the direction of writing round so that an ending looks like another. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** The ending is kept where a name is cut: people open files by it. */
const ENDING = /\.[\p{L}\p{N}]{1,10}$/u;

/**
 * The name of a file as it may stand in a folder of any system. It names no other folder, no device and no hidden file; what it
 * may not hold becomes `_`.
 */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .trim()
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '');
  const free = RESERVED.test(plain) ? `_${plain}` : plain;
  if (free === '') return '_';
  const letters = [...free];
  if (letters.length <= LONGEST) return free;
  const ending = ENDING.exec(free)?.[0] ?? '';
  const kept = letters.slice(0, LONGEST - [...ending].length).join('');
  return `${kept.replace(/[. ]+$/, '')}${ending}`;
}

/** Gives each file of a dossier a path of its own, in the order in which they are asked for: on Windows `A` and `a` are one. */
export class Paths {
  private readonly taken = new Set<string>();

  /** A second file of one name is told from the first by a number before its ending. */
  of(folder: string, name: string): string {
    const safe = safeName(name);
    const ending = ENDING.exec(safe)?.[0] ?? '';
    const stem = safe.slice(0, safe.length - ending.length);
    for (let time = 1; ; time += 1) {
      const path = `${folder}/${time === 1 ? safe : `${stem} (${time})${ending}`}`;
      if (this.take(path)) return path;
    }
  }

  private take(path: string): boolean {
    const key = path.normalize('NFKC').toUpperCase().toLowerCase();
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    return true;
  }
}
