/**
 * What scripts touch that were written for a page: elements that remember what they are given, buttons that can be
 * pressed.
 */

type Handler = (event: unknown) => unknown;

/** A page element: any property may be set and read back; click handlers are kept in order. */
export class PageElement {
  readonly id: string;
  value = "";
  textContent = "";
  innerHTML = "";
  innerText = "";
  checked = false;
  disabled = false;
  onclick: Handler | null = null;
  readonly style: Record<string, string> = {};
  readonly dataset: Record<string, string> = {};
  readonly children: PageElement[] = [];
  readonly classList = { add: () => undefined, remove: () => undefined, toggle: () => false, contains: () => false };
  readonly #clicks: Handler[] = [];

  constructor(id: string) {
    this.id = id;
  }

  get isButton(): boolean {
    return this.onclick !== null || this.#clicks.length > 0;
  }

  addEventListener(type: string, handler: Handler): void {
    if (type === "click") this.#clicks.push(handler);
  }

  removeEventListener(type: string, handler: Handler): void {
    const at = type === "click" ? this.#clicks.indexOf(handler) : -1;
    if (at >= 0) this.#clicks.splice(at, 1);
  }

  appendChild(child: PageElement): PageElement {
    this.children.push(child);
    return child;
  }

  append(...children: PageElement[]): void {
    this.children.push(...children);
  }

  setAttribute(name: string, value: string): void {
    Object.assign(this, { [name]: value });
  }

  /** Runs the handlers one after the other, each to its end. */
  async click(): Promise<void> {
    for (const handler of [...this.#clicks, ...(this.onclick ? [this.onclick] : [])])
      await handler.call(this, { target: this, currentTarget: this, preventDefault: () => undefined });
  }
}

/** A page without a screen. */
export class ScriptPage {
  readonly #elements = new Map<string, PageElement>();
  readonly document = {
    getElementById: (id: string): PageElement => this.element(id),
    querySelector: (selector: string): PageElement => this.element(selector.replace(/^#/, "")),
    querySelectorAll: (): PageElement[] => [],
    createElement: (tag: string): PageElement => new PageElement(tag),
    addEventListener: (type: string, handler: Handler): void => {
      if (type === "DOMContentLoaded") void handler({});
    },
    body: new PageElement("body"),
    head: new PageElement("head"),
    title: "",
    readyState: "complete",
  };

  /** The element of that id; made when it is asked for the first time, since there is no page to look in. */
  element(id: string): PageElement {
    const element = this.#elements.get(id) ?? new PageElement(id);
    this.#elements.set(id, element);
    return element;
  }

  /** The few calls of jQuery that samples make. */
  readonly jQuery = (selector: unknown): object => {
    if (typeof selector === "function") return { result: (selector as () => unknown)() };
    const element = this.element(String(selector).replace(/^#/, ""));
    const wrapped = {
      on: (type: string, handler: Handler) => {
        element.addEventListener(type, handler);
        return wrapped;
      },
      click: (handler: Handler) => wrapped.on("click", handler),
      ready: (handler: () => unknown) => {
        handler();
        return wrapped;
      },
      val: (value?: string) => accessor(element, "value", wrapped, value),
      text: (value?: string) => accessor(element, "textContent", wrapped, value),
      html: (value?: string) => accessor(element, "innerHTML", wrapped, value),
      append: () => wrapped,
      empty: () => wrapped,
      show: () => wrapped,
      hide: () => wrapped,
    };
    return wrapped;
  };

  /** Ids of elements with click handlers, "setup" first as samples mean it, then in order of first use. */
  buttons(): readonly string[] {
    const ids = [...this.#elements.values()].filter((element) => element.isButton).map(({ id }) => id);
    return [...ids.filter((id) => id === "setup"), ...ids.filter((id) => id !== "setup")];
  }
}

function accessor(
  element: PageElement,
  key: "value" | "textContent" | "innerHTML",
  wrapped: object,
  value: string | undefined,
): unknown {
  if (value === undefined) return element[key];
  element[key] = value;
  return wrapped;
}
