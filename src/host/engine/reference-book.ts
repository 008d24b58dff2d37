import type { HostObject } from "./host-object";

/** Objects kept for the client beyond a batch, by reference id. */
export class ReferenceBook {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<unknown, string>();
  #next = 1;

  get size(): number {
    return this.#objects.size;
  }

  /** Keeps an object; the id it already has, or a new one. */
  keep(object: HostObject): string {
    const known = this.#ids.get(object.target);
    if (known !== undefined) return known;
    const id = `${object.type}:${String(this.#next++)}`;
    this.#objects.set(id, object);
    this.#ids.set(object.target, id);
    return id;
  }

  idOf(target: unknown): string | undefined {
    return this.#ids.get(target);
  }

  find(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  /** Forgets one object; unknown ids are no error, as the client repeats the request. */
  release(id: string): void {
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object.target);
    this.#objects.delete(id);
  }

  releaseAll(): void {
    this.#objects.clear();
    this.#ids.clear();
  }

  objects(): Iterable<HostObject> {
    return this.#objects.values();
  }
}
