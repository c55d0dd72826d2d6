import { describe, expect, it } from "vitest";
import { inLanguage } from "./translate.ts";

const slovene = {
  name: "Kovačnica",
  language: "sl",
  translations: [{ language: "en", name: "The Forge", description: "A hub for young firms." }],
};
const best = (record: typeof slovene | object, ...languages: string[]) =>
  inLanguage(record as typeof slovene, { languages });

describe("a record's words in the languages of a reader", () => {
  it("come from each language field by field, and say which each is in", () => {
    expect(best(slovene, "sl", "en")).toEqual({
      name: "Kovačnica",
      nameLanguage: "sl",
      description: "A hub for young firms.",
      descriptionLanguage: "en",
      language: "sl",
      isFallback: false,
    });
  });

  it("are a fallback where a field is in none of the languages asked for", () => {
    expect(best(slovene, "sl")).toMatchObject({
      name: "Kovačnica",
      description: "A hub for young firms.",
      descriptionLanguage: "en",
      isFallback: true,
    });
    expect(best(slovene, "fr")).toMatchObject({ nameLanguage: "sl", isFallback: true });
    expect(best(slovene)).toMatchObject({ nameLanguage: "sl", isFallback: true });
  });

  it("are the owner's before a translation's, where neither was asked for", () => {
    const both = { ...slovene, description: "Stičišče.", language: "sl" };
    expect(best(both, "fr")).toMatchObject({ description: "Stičišče.", descriptionLanguage: "sl" });
  });

  it("are no fallback where a description is nowhere to be had", () => {
    const bare = { name: "Lab", language: "it" };
    expect(best(bare, "it")).toEqual({
      name: "Lab",
      nameLanguage: "it",
      description: undefined,
      descriptionLanguage: undefined,
      language: "it",
      isFallback: false,
    });
  });

  it("take the exact tag before another form of the language, and that before the next language", () => {
    const record = {
      name: "Lab",
      language: "en",
      translations: [
        { language: "pt-BR", name: "Laboratório (BR)" },
        { language: "pt-PT", name: "Laboratório" },
      ],
    };
    expect(best(record, "pt-pt", "en").nameLanguage).toBe("pt-PT");
    expect(best(record, "pt", "en").nameLanguage).toBe("pt-BR");
    expect(best(record, "pt-AO", "en").nameLanguage).toBe("pt-BR");
    expect(best(record, "eu", "en-GB").nameLanguage).toBe("en");
  });

  it("say no language where the owner states none", () => {
    const record = { name: "Lab", translations: [{ language: "sk", description: "Dielňa." }] };
    expect(best(record, "sk")).toMatchObject({
      name: "Lab",
      nameLanguage: undefined,
      description: "Dielňa.",
      descriptionLanguage: "sk",
      isFallback: true,
    });
  });
});
