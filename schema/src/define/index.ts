import "../reflect.ts";

export { deprecated } from "./deprecated.ts";
export { defineEnum } from "./enum.ts";
export { computed, reference, references, term, text, value, values } from "./field.ts";
export { formerly } from "./formerly.ts";
export { FORMATS } from "./formats.ts";
export { inWords } from "./in-words.ts";
export { addComputed, object } from "./object.ts";
export { isObjectType, type Referred, type TextRule } from "./spec.ts";
