/** Characters of a note that fit across a chart of usual width. */
const NOTE_CHARACTERS = 105;

/** A chart's notes as lines that fit under it: titles of axes do not wrap by themselves. */
export function chartNoteLines(notes: readonly string[]): readonly string[] {
  return notes.flatMap((note) => {
    const lines: string[] = [];
    for (const word of note.split(" ")) {
      const line = lines.at(-1);
      if (line !== undefined && line.length + 1 + word.length <= NOTE_CHARACTERS)
        lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}
