import type { KeyValue } from "@guildhall/schema";
import { Bits } from "./bits.ts";

/** A set that is in the file as well, under its number. */
export class NumberedSet {
  readonly number: number;
  readonly about: { kind: string; key: string | null; value: KeyValue | null };
  readonly bits = new Bits();
  /** Whether the file knows the number already. */
  isKept: boolean;

  constructor(number: number, about: NumberedSet["about"], isKept: boolean) {
    this.number = number;
    this.about = about;
    this.isKept = isKept;
  }
}

/** The records of one kind that have a key, and which have which value. */
export class KeySets {
  readonly present: NumberedSet;
  readonly values = new Map<KeyValue, NumberedSet>();
  readonly #most: number;

  constructor(present: NumberedSet, most: number) {
    this.present = present;
    this.#most = most;
  }

  /** Whether there may be values without a set: a set stays, so that once full is full for ever. */
  get hasRows(): boolean {
    return this.values.size >= this.#most;
  }
}

export interface KindSets {
  all: NumberedSet;
  keys: Map<string, KeySets>;
}

/** All sets, by kind, key and value. A value without a set is in rows alone. */
export class Sets {
  readonly kinds = new Map<string, KindSets>();
  readonly #valuesAtMost: number;
  #last = 0;

  /**
   * So many values of a key get a set, those that come first; all further ones have rows.
   * Vocabularies, states and years never come near a few hundred, references soon do.
   */
  constructor(valuesAtMost: number) {
    this.#valuesAtMost = valuesAtMost;
  }

  kind(kind: string): KindSets {
    const known = this.kinds.get(kind) ?? { all: this.#new(kind, null, null), keys: new Map() };
    this.kinds.set(kind, known);
    return known;
  }

  key(kind: string, key: string): KeySets {
    const { keys } = this.kind(kind);
    const known = keys.get(key) ?? new KeySets(this.#new(kind, key, null), this.#valuesAtMost);
    keys.set(key, known);
    return known;
  }

  /** The set of a value; undefined where it is to be in rows. */
  value(kind: string, key: string, value: KeyValue): NumberedSet | undefined {
    const sets = this.key(kind, key);
    const known = sets.values.get(value);
    if (known || sets.hasRows) return known;
    const made = this.#new(kind, key, value);
    sets.values.set(value, made);
    return made;
  }

  /** Takes in a set that the file has. */
  restore(number: number, { kind, key, value }: NumberedSet["about"]): NumberedSet {
    const set = new NumberedSet(number, { kind, key, value }, true);
    this.#last = Math.max(this.#last, number);
    if (key === null) this.kinds.set(kind, { all: set, keys: new Map() });
    else if (value === null) this.kind(kind).keys.set(key, new KeySets(set, this.#valuesAtMost));
    else this.key(kind, key).values.set(value, set);
    return set;
  }

  /** Leaves out what the file knows nothing of, after a transaction that failed. */
  dropUnkept(): void {
    for (const [kind, { all, keys }] of this.kinds)
      if (!all.isKept) this.kinds.delete(kind);
      else
        for (const [key, { present, values }] of keys)
          if (!present.isKept) keys.delete(key);
          else for (const [value, set] of values) if (!set.isKept) values.delete(value);
  }

  #new(kind: string, key: string | null, value: KeyValue | null): NumberedSet {
    return new NumberedSet(++this.#last, { kind, key, value }, false);
  }
}
