import { describe, expect, it } from "vitest";
import { testRecord } from "../testing/folder.ts";
import { ask, BARN, CREATE, serveTestshire, SHED, UPDATE } from "../testing/editor.ts";

describe("an editor who adds a record", () => {
  it("gets it under an id made of its name, and the feed has it", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const { status, answer } = await ask(region, CREATE, { token, variables: { input: BARN } });
    expect(status).toBe(200);
    expect(answer).toEqual({
      record: {
        id: "testshire/maker-spaces/die-scheune-fur-lukasz",
        name: BARN.name,
        version: 2,
        issues: [],
      },
      problems: [],
      conflict: null,
    });
    const { data } = await region.send(
      '{ region { changes(after: "1.0") { changes { kind id version record } } } }',
    );
    expect(data).toMatchObject({
      region: { changes: { changes: [{ kind: "PUT", version: 2, record: { ...BARN } }] } },
    });
  });

  it("may choose the id, and every kind of record has its mutations", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const { answer } = await ask(
      region,
      `mutation ($input: CouncilInput!) {
        answer: createCouncil(id: "growth", input: $input) { record { id } problems { code } } }`,
      { token, variables: { input: BARN } },
    );
    expect(answer).toEqual({ record: { id: "testshire/councils/growth" }, problems: [] });
  });

  it.each([
    ["shed", "ID_TAKEN"],
    ["No Such Id", "ID_INVALID"],
    ["../shed", "ID_INVALID"],
    ["__proto__", "ID_INVALID"],
    ["", "ID_INVALID"],
  ])("is refused the id %j with %s", async (id, code) => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const { answer } = await ask(region, CREATE, { token, variables: { id, input: BARN } });
    expect(answer).toMatchObject({ record: null, problems: [{ code, field: "id" }] });
    expect(await region.position()).toBe(1);
  });

  it("is asked for an id where the name has no letter to make one of", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const input = { ...BARN, name: "小屋" };
    const { answer } = await ask(region, CREATE, { token, variables: { input } });
    expect(answer).toMatchObject({ problems: [{ code: "ID_INVALID", found: '"小屋"' }] });
  });

  it("sees what the rules flag, and the record stands", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const input = { ...BARN, kind: "fablob", location: { latitude: 0, longitude: 0 } };
    const { answer } = await ask(region, CREATE, { token, variables: { input } });
    expect(answer.problems).toEqual([]);
    expect(answer.record?.["issues"]).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: "UNKNOWN_WORD", field: "kind" })]),
    );
  });

  it("says nothing by null, at any depth of what is given", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const input = { ...BARN, facilities: [{ category: "sewing", count: null }] };
    const { answer } = await ask(region, CREATE, { token, variables: { input } });
    expect(answer.problems).toEqual([]);
    const { data } = await region.send(
      '{ region { changes(after: "1.0") { changes { record } } } }',
    );
    expect(data).toMatchObject({
      region: { changes: { changes: [{ record: { facilities: [{ category: "sewing" }] } }] } },
    });
    expect(JSON.stringify(data)).not.toContain("count");
  });

  it("is told which field is wrong, what was found and what is wanted; nothing is written", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const input = {
      ...BARN,
      website: "kranj.si",
      location: { latitude: 95, longitude: 14 },
      openingHours: [{ days: ["MONDAY"], opens: "9", closes: "17:00" }],
    };
    const { answer } = await ask(region, CREATE, { token, variables: { input } });
    expect(answer.record).toBeNull();
    expect(answer.problems).toMatchObject([
      { code: "FIELD_INVALID", field: "location.latitude", found: "95" },
      { code: "FIELD_INVALID", field: "openingHours.0.opens", found: '"9"' },
      { code: "FIELD_INVALID", field: "website", found: '"kranj.si"' },
    ]);
    expect(answer.problems[2]!.message).toMatch(/http/);
    expect(await region.position()).toBe(1);
  });

  it("is told of a value of the wrong type with the field's path", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const input = { ...BARN, openedOn: "June" };
    const { errors } = await region.send(CREATE, { token, variables: { input } });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(errors![0]!.message).toMatch(/input\.openedOn/);
  });

  it.each([
    ["__proto__", "BODY_INVALID"],
    ["constructor", "BAD_USER_INPUT"],
    ["toString", "BAD_USER_INPUT"],
    ["id", "BAD_USER_INPUT"],
    ["version", "BAD_USER_INPUT"],
    ["issues", "BAD_USER_INPUT"],
  ])("cannot slip in a field %s", async (field, code) => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const input = JSON.parse(JSON.stringify({ ...BARN, "?": { a: 1 } }).replace("?", field));
    const { errors } = await region.send(CREATE, { token, variables: { input } });
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(await region.position()).toBe(1);
  });
});

describe("an editor who changes a record", () => {
  it("replaces the fields given, removes those that are null, and leaves the rest", async () => {
    const region = await serveTestshire([{ ...SHED, notes: ["Once a barn."] } as never]);
    const token = await region.tokenFor("Ana");
    const input = { description: null, operator: { name: "The club", note: null } };
    const variables = { id: SHED.id, version: 1, input };
    const { answer } = await ask(region, UPDATE, { token, variables });
    expect(answer.record).toEqual({
      id: SHED.id,
      version: 2,
      name: "The Shed",
      description: null,
      notes: ["Once a barn."],
      operator: { name: "The club" },
    });
    const { data } = await region.send('{ region { makerSpace(id: "shed") { version } } }');
    expect(data).toEqual({ region: { makerSpace: { version: 2 } } });
  });

  it("writes nothing by saying what is there already", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const variables = { id: SHED.id, version: 1, input: { name: "The Shed" } };
    const { answer } = await ask(region, UPDATE, { token, variables });
    expect(answer).toMatchObject({ record: { version: 1 }, problems: [], conflict: null });
    expect(await region.position()).toBe(1);
  });

  it("cannot remove what every record must have", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const variables = { id: SHED.id, version: 1, input: { name: null } };
    const { answer } = await ask(region, UPDATE, { token, variables });
    expect(answer).toMatchObject({ record: null, problems: [{ field: "name" }] });
  });

  it("is told that there is no such record, or that it is of another kind", async () => {
    const region = await serveTestshire([SHED, testRecord("councils", "growth")]);
    const token = await region.tokenFor("Ana");
    const codeFor = async (id: string): Promise<unknown> => {
      const variables = { id, version: 1, input: { name: "New" } };
      const { answer, errors } = await ask(region, UPDATE, { token, variables });
      return errors?.[0]?.extensions.code ?? answer.problems[0]?.code;
    };
    expect(await codeFor("testshire/maker-spaces/nowhere")).toBe("RECORD_UNKNOWN");
    expect(await codeFor("testshire/councils/growth")).toBe("ID_INVALID");
    expect(await codeFor("elsewhere/maker-spaces/shed")).toBe("REGION_NOT_SERVED");
    expect(await codeFor("nonsense")).toBe("ID_INVALID");
  });

  it("reads in one request what an earlier change of it has written", async () => {
    const region = await serveTestshire([
      {
        ...SHED,
        operator: { name: "Club", organisation: "testshire/organisations/club" },
      } as never,
      testRecord("organisations", "club"),
    ]);
    const token = await region.tokenFor("Ana");
    const shed = `updateMakerSpace(id: "${SHED.id}"`;
    const seen = "{ record { operator { organisation { name makerSpaces { name } } } } }";
    const { data } = await region.send(
      `mutation {
        a: ${shed}, expectedVersion: 1, input: { name: "A" }) ${seen}
        b: updateOrganisation(id: "testshire/organisations/club", expectedVersion: 1, input: { name: "New" }) { record { name } }
        c: ${shed}, expectedVersion: 2, input: { name: "C" }) ${seen}
      }`,
      { token },
    );
    expect(data).toMatchObject({
      a: { record: { operator: { organisation: { name: "club", makerSpaces: [{ name: "A" }] } } } },
      c: { record: { operator: { organisation: { name: "New", makerSpaces: [{ name: "C" }] } } } },
    });
  });
});
