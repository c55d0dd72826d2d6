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
export interface KeySets {
  present: NumberedSet;
  values: Map<KeyValue, NumberedSet>;
  /** Whether any value ever got rows: from then on every new one does. */
  hasRows: boolean;
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
    const known = keys.get(key) ?? {
      present: this.#new(kind, key, null),
      values: new Map<KeyValue, NumberedSet>(),
      hasRows: false,
    };
    keys.set(key, known);
    return known;
  }

  /** The set of a value; undefined where it is to be in rows. */
  value(kind: string, key: string, value: KeyValue): NumberedSet | undefined {
    const sets = this.key(kind, key);
    const known = sets.values.get(value);
    if (known) return known;
    if (sets.hasRows || sets.values.size >= this.#valuesAtMost) {
      sets.hasRows = true;
      return undefined;
    }
    const made = this.#new(kind, key, value);
    sets.values.set(value, made);
    return made;
  }

  /** Takes in a set that the file has. */
  restore(number: number, { kind, key, value }: NumberedSet["about"]): NumberedSet {
    const set = new NumberedSet(number, { kind, key, value }, true);
    this.#last = Math.max(this.#last, number);
    if (key === null) this.kinds.set(kind, { all: set, keys: new Map() });
    else if (value === null)
      this.kind(kind).keys.set(key, { present: set, values: new Map(), hasRows: false });
    else this.key(kind, key).values.set(value, set);
    return set;
  }

  #new(kind: string, key: string | null, value: KeyValue | null): NumberedSet {
    return new NumberedSet(++this.#last, { kind, key, value }, false);
  }
}
