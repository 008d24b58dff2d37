/** Everything that a terminal would take for an order, written as text: line ends and tabs stay. */
const ORDERS = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Such as "\u001b[31m" for the sequence that makes what follows red; inside of JSON it means the same as before. */
export function shownPlainly(text: string): string {
  return text.replaceAll(ORDERS, (order) => `\\u${order.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
