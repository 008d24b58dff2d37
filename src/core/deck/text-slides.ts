import type { DeckContext } from "./deck-context";
import { slideOf } from "./deck-context";
import type { SlidePlan } from "./deck-plan";

/** What a slide holds at 18 points: lines, and characters on one of them. */
const [LINES, CHARACTERS] = [13, 92];

/** Paragraphs on as many slides as they need; a long one goes on after the end of a sentence or word. */
export function textSlides(
  context: DeckContext,
  id: string,
  title: string,
  paragraphs: readonly string[],
  notes: readonly string[],
): readonly SlidePlan[] {
  const pages: string[][] = [[]];
  let used = 0;
  for (const piece of paragraphs.flatMap(pieces)) {
    const lines = Math.ceil(piece.length / CHARACTERS) + 0.4;
    if (used > 0 && used + lines > LINES) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(piece);
    used += lines;
  }
  return pages.map((page, index) =>
    slideOf(context, {
      id: index === 0 ? id : `${id}-${String(index + 1)}`,
      layout: "text",
      title: index === 0 ? title : context.say("continued", { title }),
      paragraphs: page,
      notes: index === 0 ? notes : [],
    }),
  );
}

/** Parts that each fit on a slide. */
function pieces(paragraph: string): readonly string[] {
  const most = LINES * CHARACTERS - CHARACTERS;
  const found: string[] = [];
  let rest = paragraph.trim();
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const end = Math.max(head.lastIndexOf(". ") + 1, head.lastIndexOf("\n"));
    const cut = end > most / 2 ? end : Math.max(head.lastIndexOf(" "), most / 2);
    found.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...found, rest].filter((piece) => piece !== "");
}
