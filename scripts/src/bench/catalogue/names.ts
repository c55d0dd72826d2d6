/** Words that names of spaces and programmes are made of, in the languages of the founding regions. */
export const NAMES = `
  Fab Lab Maker Space Workshop Studio Hub Makers Forge Factory
  Kovačnica Delavnica Središče Podjetniški Inkubator Mestna Tiskarna
  Oficina Cidade Laboratório Criação Artesãos Fábrica Bairro Inovação
  Atelier Fabrique Métiers Découpe Numérique Espace Création Quartier
  Werkstatt Gründer Zentrum Höhe Straße Offene Technik Holz Süd
  Dílna Remeslo Tvorivý Košice Priemysel Žilina Podnikanie
  Radionica Poduzetnički Središte Šibenik Zadruga Čakovec
  Dirbtuvės Kūrybos Centras Miesto Ąžuolas Inovacijų
  Officina Città Creatività Artigiani Spazio Università Taller Diseño
`
  .trim()
  .split(/\s+/);
