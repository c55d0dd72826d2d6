import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeMessage } from "./sanitize.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9]{2,9}$/);
const secret = fc.stringMatching(/^[A-Za-z0-9_-]{20,43}$/);
const port = fc.integer({ min: 10, max: 65_535 });
const octet = fc.nat(255);
const hex = fc.stringMatching(/^[0-9a-f]{1,4}$/);
const tuple = <T extends unknown[]>(...of: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.tuple(...of);

/** Something that must not be passed on, and the part of it that tells it from all other text. */
const plants: Record<string, fc.Arbitrary<{ text: string; telling: string }>> = {
  "an address of any scheme": tuple(word, word, word).map(([scheme, host, path]) => ({
    text: `${scheme}://${host}-host/${path}?q=1`,
    telling: `${host}-host`,
  })),
  "an address with a password": tuple(word, word).map(([user, password]) => ({
    text: `postgres://${user}:pw-${password}@db/x`,
    telling: `pw-${password}`,
  })),
  "a script's address": word.map((name) => ({
    text: `javascript:call_${name}()`,
    telling: `call_${name}`,
  })),
  "a host with its port": tuple(word, port).map(([host, number]) => ({
    text: `${host}.db-1:${number}`,
    telling: `${host}.db-1`,
  })),
  "a host of one word with its port": tuple(word, port).map(([host, number]) => ({
    text: `${host}db:${number}`,
    telling: `${host}db`,
  })),
  "an IPv4 address": tuple(octet, octet, octet, octet).map((four) => ({
    text: four.join("."),
    telling: four.join("."),
  })),
  "an IPv4 address with its port": tuple(octet, octet, octet, octet, port).map(
    ([a, b, c, d, number]) => ({
      text: `${a}.${b}.${c}.${d}:${number}`,
      telling: `${a}.${b}.${c}`,
    }),
  ),
  "an IPv6 address": tuple(hex, hex).map(([a, b]) => ({
    text: `fe80::${a}:dead:${b}`,
    telling: "dead",
  })),
  "an IPv6 address with its port": tuple(hex, port).map(([a, number]) => ({
    text: `[2001:db8::beef:${a}]:${number}`,
    telling: "beef",
  })),
  "a path of a file": tuple(word, word).map(([folder, file]) => ({
    text: `/srv/${folder}-dir/${file}.sqlite:12:7`,
    telling: `${folder}-dir`,
  })),
  "a path in quotes with a space in it": tuple(word, word).map(([folder, file]) => ({
    text: `'/srv/${folder} files/${file}-db'`,
    telling: `${file}-db`,
  })),
  "a path of one folder": word.map((folder) => ({
    text: `/${folder}-dir`,
    telling: `${folder}-dir`,
  })),
  "a path below the home folder": tuple(word, word).map(([folder, file]) => ({
    text: `~/${folder}-dir/${file}`,
    telling: `${folder}-dir`,
  })),
  "a path of Windows": tuple(word, word).map(([folder, file]) => ({
    text: `C:\\Users\\${folder}-dir\\${file}`,
    telling: `${folder}-dir`,
  })),
  "a path on a Windows server": tuple(word, word).map(([host, folder]) => ({
    text: `\\\\${host}-host\\${folder}`,
    telling: `${host}-host`,
  })),
  "a value of a secret": tuple(
    fc.constantFrom("token", "key", "password", "api_key", "AWS_SECRET", "x-access-token"),
    fc.constantFrom("=", " = ", '="'),
    secret,
  ).map(([name, equals, value]) => ({ text: `${name}${equals}${value}`, telling: value })),
  "a password in JSON": secret.map((value) => ({ text: `"password":"${value}"`, telling: value })),
  "a bearer token": tuple(fc.constantFrom("Bearer", "bearer", "Authorization: Bearer"), secret).map(
    ([name, value]) => ({ text: `${name} ${value}`, telling: value }),
  ),
  "a password of basic authorization": secret.map((value) => ({
    text: `Authorization: Basic ${value}=`,
    telling: value,
  })),
  "a token of ours or of GitHub": tuple(
    fc.constantFrom("gh_", "ghp_", "gho_", "github_pat_"),
    secret,
  ).map(([prefix, value]) => ({ text: prefix + value, telling: value })),
  "a JSON web token": secret.map((value) => ({
    text: `eyJhbGciOiJ.${value}.sig`,
    telling: value,
  })),
  "a tag": tuple(fc.constantFrom("script", "img", "a", "/b", "!--"), word).map(([tag, name]) => ({
    text: `<${tag} on${name}-event="x">`,
    telling: `<${tag}`,
  })),
  "a tag inside a tag": word.map((name) => ({ text: `<<b>script>x_${name}`, telling: "<script" })),
  "a tag without an end": word.map((name) => ({ text: `<img id=${name}`, telling: "<img" })),
};

/** What stands beside it: nothing that makes another word of it. */
const gap = fc.constantFrom(" ", "  ", " (", ' "', ", ", ": ", "; ", " =", " <", "\t", " – ");
const plain = fc.stringMatching(/^[A-Za-zčšžéü0-9 .,!?]{0,40}$/);

const INVISIBLE = ["\u202E", "\u200B", "\u2066", "\uFEFF", "\u00AD", "\u0000", "\u001B", "\u009B"];

describe("a message of somebody else's server", () => {
  for (const [what, plant] of Object.entries(plants))
    it(`is passed on without ${what}, wherever it stands`, () => {
      fc.assert(
        fc.property(
          plain,
          gap,
          plant,
          gap,
          plain,
          (before, open, { text, telling }, close, after) => {
            expect(safeMessage(before + open + text + close + after)).not.toContain(telling);
          },
        ),
        { numRuns: 200 },
      );
    });

  it("hides nothing of that from the cleaning by characters that are not seen", () => {
    fc.assert(
      fc.property(
        fc.oneof(...Object.values(plants)),
        // A control character parts words, as it does on a screen; the others do not.
        fc.constantFrom(...INVISIBLE.slice(0, 5)),
        fc.nat(),
        ({ text, telling }, character, where) => {
          const at = where % text.length;
          expect(safeMessage(`x ${text.slice(0, at)}${character}${text.slice(at)}`)).not.toContain(
            telling,
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("has no control or format character, no half character and one line of three hundred", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.constantFrom(...INVISIBLE, "\n", "\r", "\u2028", "\uD800", "<", "é"),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 400 }), (parts) => {
        const said = safeMessage(parts.join(""));
        expect(said).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(said).not.toMatch(/<[a-z/!?]/i);
        expect(said.length).toBeLessThanOrEqual(300);
        expect(said).not.toBe("");
      }),
    );
  });

  it("is left as it is where it is harmless", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zčšžéü][A-Za-zčšžéü0-9 ,.!?]{0,80}[a-z.]$/), (text) => {
        fc.pre(!/bearer|localhost|\d\.\d|\.(internal|local|localdomain|lan|corp)\b/i.test(text));
        expect(safeMessage(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
    for (const harmless of [
      "no such record: lisbon/maker-spaces/one",
      'Got first: 501, wanted 1 to 500. "name" is missing.',
      "Open 10:30 to 18:00, and/or by appointment; 20 km/h; 3 < 4 and 5 > 2; 1/2 of €12,50 (±5 %)",
      "Unexpected token } in JSON at position 7",
      "Version 1.2.3 of the contract lacks MakerSpace.openingHours",
      "Središče Rog – ogled ni mogoč: “zaprto”",
    ])
      expect(safeMessage(harmless)).toBe(harmless);
  });

  it("says what was there in its place, and that there is no reason where nothing is left", () => {
    expect(safeMessage("at http://10.0.0.1:80/x and mongodb://u:p@db/x")).toBe(
      "at [address] and [address]",
    );
    expect(safeMessage("connect 10.1.2.3:5432 [::1]:80 localhost:4000 ::1 db.internal")).toBe(
      "connect [address] [address] [address] [address] [address]",
    );
    expect(safeMessage("cannot open /srv/app/data.sqlite")).toBe("cannot open [file]");
    expect(safeMessage("first\n    at second (/x/y.js:1:1)")).toBe("first");
    expect(safeMessage("token=abc is old")).toBe("token=[secret] is old");
    expect(safeMessage("a\u0000b\u001b[31m")).toBe("a b [31m");
    expect(safeMessage("x".repeat(10_000))).toBe("No reason was given.");
    expect(safeMessage("words ".repeat(1_000))).toHaveLength(300);
    for (const nothing of [undefined, null, 7, {}, "", "  \n x", "<br>", "\u202E"])
      expect(safeMessage(nothing)).toBe("No reason was given.");
  });

  it("is not cut where half of something would be left that is no longer recognised", () => {
    fc.assert(
      fc.property(secret, fc.nat(60), (value, shift) => {
        const filler = "<b>".repeat(380) + " ".repeat(shift);
        expect(safeMessage(`so ${filler} gh_${value} end`)).not.toContain("gh_");
      }),
    );
  });
});
