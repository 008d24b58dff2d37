import { scanFormula } from "../formula/scan-formula";

/** Name of our own comparing function among the library's functions. */
export const COMPARE = "HOST.COMPARE";

/** One pair of brackets, or the whole formula: the argument being read, and the left side of a comparison in it. */
interface Frame {
  done: string;
  current: string;
  left: string | undefined;
  operator: string;
}

/**
 * Writes each comparison as a call: "IF(A1=B1,1,2)" -> "IF(HOST.COMPARE("=",A1,B1),1,2)". Comparisons bind weakest of
 * all
 * operators, so their sides reach to the next bracket, separator or comparison.
 * @param formula without "=".
 */
export function writeComparisons(formula: string): string {
  if (!/[=<>]/.test(formula)) return formula;
  const frames = [newFrame()];
  let inArray = false;
  for (const { kind, text } of scanFormula(formula)) {
    const frame = frames.at(-1);
    if (!frame) return formula;
    if (text === "{" || text === "}") inArray = text === "{";
    if (kind !== "other" || inArray) frame.current += text;
    else if (text === "(") frames.push(newFrame());
    else if (text === ")") {
      frames.pop();
      const outer = frames.at(-1);
      if (!outer) return formula;
      outer.current += `(${frame.done}${finished(frame)})`;
    } else if (text === ",") {
      Object.assign(frame, newFrame(), { done: `${frame.done}${finished(frame)},` });
    } else if (/^[=<>]$/.test(text)) compareWith(frame, text);
    else frame.current += text;
  }
  const [whole] = frames;
  return whole && frames.length === 1 ? whole.done + finished(whole) : formula;
}

function newFrame(): Frame {
  return { done: "", current: "", left: undefined, operator: "" };
}

function compareWith(frame: Frame, sign: string): void {
  const second = frame.left !== undefined && frame.current === "" && frame.operator.length === 1;
  if (second) {
    frame.operator += sign;
    return;
  }
  frame.left = finished(frame);
  frame.operator = sign;
  frame.current = "";
}

function finished({ left, operator, current }: Frame): string {
  return left === undefined ? current : `${COMPARE}("${operator}",${left.trim()},${current.trim()})`;
}
