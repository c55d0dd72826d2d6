import { argumentsOf } from "./object.ts";
import { fieldsOf, isObjectType, type ClassType } from "./spec.ts";

/** Every object type that can be reached from these, themselves included. */
export function reachable(roots: Iterable<ClassType>): Set<ClassType> {
  const found = new Set<ClassType>();
  const waiting = [...roots];
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (found.has(type)) continue;
    found.add(type);
    for (const field of fieldsOf(type))
      for (const next of [field.type(), ...argumentsOf(field).map((arg) => arg.type())])
        if (isObjectType(next)) waiting.push(next);
  }
  return found;
}
