/**
 * What is worked out once for an object, and lives no longer than that. A `WeakMap` would do, but that each minor
 * garbage collection keeps its values, whether their keys are still in use or not: where a value leads back to a syntax
 * tree, trees are moved about long after anybody needs them.
 */
export class KeptWith<Owner extends object, Value> {
  readonly #key = Symbol('kept');
  /** Of those that nothing can be added to. */
  readonly #frozen = new WeakMap<Owner, Value>();

  get(owner: Owner): Value | undefined {
    return this.#key in owner
      ? (owner as Record<symbol, Value>)[this.#key]
      : Object.isExtensible(owner)
        ? undefined
        : this.#frozen.get(owner);
  }

  set(owner: Owner, value: Value): void {
    // Nobody who walks over the object comes across it.
    const property = { value, enumerable: false, writable: true, configurable: true };
    if (!Reflect.defineProperty(owner, this.#key, property)) this.#frozen.set(owner, value);
  }
}
