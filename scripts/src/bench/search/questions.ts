export interface TypedText {
  text: string;
  isWrong: boolean;
}

const typed = (isWrong: boolean, ...texts: string[]): TypedText[] =>
  texts.map((text) => ({ text, isWrong }));

/** What people type: words of many records and of few, names, places, and the same with slips. */
export const texts: readonly TypedText[] = [
  ...typed(
    false,
    "fab lab lisboa",
    "laser cutter lisbon",
    "kovačnica",
    "mentor for startups in zagreb",
    "incubator",
    "espace de fabrication paris",
    "3d printing kranj",
    "podjetniški inkubator",
    "cluster growth council",
    "workshop forge 412",
    "steam house birmingham",
    "open hours of wood workshops",
    "atelier numérique",
    "lisb",
  ),
  ...typed(
    true,
    "fab lba lisoba",
    "lazer cuter lisbon",
    "kovacnca",
    "mentr for strtups in zagreb",
    "incubatr",
    "espce de fabricaton paris",
    "3d prnting krnaj",
    "podjetniski inkubatro",
    "clustr growht concil",
    "worksop forgge 412",
    "steamhose birmingam",
    "ateleir numerque",
  ),
];
