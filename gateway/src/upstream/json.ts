const HOSTILE = new Set(["__proto__", "constructor", "prototype"]);
/** Deeper than any answer is; far from the end of the stack of whoever writes it out again. */
const DEEPEST = 256;

/**
 * Takes keys out of parsed JSON that could reach a prototype once somebody copies it (CVE-2026-32621
 * and its kin): no field can be called so, and a client's alias may not be. False where it is nested
 * deeper than anything that is answered. `JSON.parse` itself makes plain properties of such keys.
 */
export function disarm(value: unknown, deepest = DEEPEST): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (deepest === 0) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!disarm(item, deepest - 1)) return false;
    return true;
  }
  const object = value as Record<string, unknown>;
  for (const key in object) {
    if (HOSTILE.has(key)) delete object[key];
    else if (!disarm(object[key], deepest - 1)) return false;
  }
  return true;
}
