const profile = (id: string, country: string, partnerships: string[]) => ({
  id,
  name: id[0]!.toUpperCase() + id.slice(1),
  kind: "city",
  country,
  partnerships,
});

/** Three regions and the registry they share. */
export const PROFILES = {
  "profiles/birmingham/region.json": profile("birmingham", "GB", ["urban-m"]),
  "profiles/kranj/region.json": profile("kranj", "SI", ["urban-m"]),
  "profiles/cork/region.json": {
    ...profile("cork", "IE", ["sme-cluster-growth"]),
    partnerInstitutions: ["cork/organisations/munster-technological-university"],
  },
  "profiles/commons/region.json": { id: "commons", name: "Shared", kind: "shared" },
};
