/** Spaces, and characters that no file system takes in a name. */
const NOT_IN_NAMES = /[\s\\/:*?"<>|\p{Cc}]+/gu;

/**
 * A text as the file that is sent for it.
 * @param name what it shall be called; where no letter or digit of it can stay, it is called `unnamed`.
 * @param taken names that are taken; the file gets one of its own, so that no text takes another's place unasked.
 */
export function textFile(text: string, name: string, unnamed: string, taken: readonly string[]): File {
  const cleaned = name
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\.txt\s*$/i, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const stem = cleaned === '' ? unnamed : cleaned;
  for (let n = 1; ; n++) {
    const own = `${stem}${n === 1 ? '' : ` (${n})`}.txt`;
    if (!taken.includes(own)) return new File([text], own, { type: 'text/plain' });
  }
}
