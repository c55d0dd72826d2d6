import type { ColumnPlan } from "./plan.ts";

type Target = Partial<Omit<ColumnPlan, "column">> & { to: string };
export interface Heading extends Target {
  /** Headings that mean this and nothing else, between commas; folded: no accents, no signs. */
  exact: string;
  /** Longer headings that mean it, such as a survey's questions. */
  like?: RegExp;
}

/** Headings that all kinds share: English, then es, it, pt, fr, sl, hr, lt, sk, tr. */
export const COMMON: readonly Heading[] = [
  {
    to: "id",
    as: "id",
    exact:
      "id, own id, record id, lab id, space id, uid, uuid, slug, identifier, reference, ref, code, identificador, identificativo, identifiant, codigo, codice, code labo, sifra, kodas, kod",
  },
  {
    to: "name",
    exact:
      "name, title, lab name, space name, organisation name, organization name, name of space, name of the space, name of lab, name of makerspace, makerspace, maker space, fablab, fab lab, lab, space, nom tl, nombre, nombre del espacio, nome, nome dello spazio, nome do espaco, denominazione, nom, nom du lieu, naziv, ime, ime prostora, naziv prostora, pavadinimas, nazov, nazov priestoru, ad, adi, isim, mekan adi, titulo, titolo, titre",
    like: /^(what is the )?(name|title) of (your|the|this)? ?(maker|space|lab|fab|organi|workshop|project|programme)/,
  },
  {
    to: "description",
    exact:
      "description, about, summary, blurb, short description, descripcion, descrizione, descricao, descriptif, opis, aprasymas, popis, aciklama, tanim",
  },
  {
    to: "language",
    as: "language",
    exact: "language, record language, idioma, lingua, langue, jezik, kalba, jazyk, dil",
  },
  {
    to: "status",
    as: "status",
    exact:
      "status, state of activity, activity status, current status, estado, stato, situacao, statut, stanje, busena, stav, durum",
  },
  {
    to: "closedOn",
    exact:
      "closed, closed on, date closed, closing date, closure date, closed at, activity closed at, fecha de cierre, data di chiusura, data de encerramento, date de fermeture, datum zaprtja, datum zatvaranja, uzdaryta, datum zatvorenia, kapanis tarihi",
    like: /^date (your |the )?(space|lab|makerspace|programme) (was )?closed/,
  },
  {
    to: "licence",
    exact: "licence, license, data licence, licencia, licenza, licenca, lisans",
  },
  {
    to: "assuredOn",
    exact: "assured on, last confirmed, last verified, verified on, assured date, confirmed on",
  },
  {
    to: "notes",
    as: "note",
    exact:
      "notes, note, comments, comment, remarks, notas, observaciones, osservazioni, observacoes, remarques, opombe, napomene, pastabos, poznamky, notlar",
  },
];

/** Headings of a place and its website. */
export const PLACES: readonly Heading[] = [
  {
    to: "website",
    exact:
      "website, web site, url, web, homepage, home page, site, site web, website url, web address, primary url, sitio web, pagina web, sito, sito web, spletna stran, web stranica, svetaine, interneto svetaine, webova stranka, internet sitesi, web sitesi, link",
  },
  {
    to: "address.street",
    exact:
      "address, street, street address, address 1, address line 1, full address, direccion, calle, domicilio, indirizzo, via, endereco, morada, rua, adresse, rue, naslov, ulica, adresa, adresas, gatve, adres, sokak",
  },
  {
    to: "address.postcode",
    as: "postcode",
    exact:
      "postcode, post code, postal code, zip, zip code, codigo postal, cp, cap, code postal, postna stevilka, postanski broj, pasto kodas, psc, posta kodu",
  },
  {
    to: "address.city",
    exact:
      "city, town, city town, locality, municipality, ciudad, localidad, municipio, citta, comune, cidade, localidade, concelho, ville, commune, mesto, kraj, obcina, grad, miestas, obec, sehir, il, nomcom",
  },
  {
    to: "address.country",
    as: "country",
    exact:
      "country, country code, nation, country iso 3166, pais, paese, nazione, stato estero, pays, drzava, zemlja, salis, krajina, ulke",
  },
  {
    to: "location.latitude",
    as: "latitude",
    exact:
      "latitude, lat, geo lat, latitud, latitudine, zemljepisna sirina, geografska sirina, platuma, enlem, zemepisna sirka, gps lat, y",
  },
  {
    to: "location.longitude",
    as: "longitude",
    exact:
      "longitude, lon, lng, long, geo lon, longitud, longitudine, zemljepisna dolzina, geografska duzina, ilguma, boylam, zemepisna dlzka, gps lon, x",
  },
  {
    to: "location",
    as: "point",
    exact:
      "coordinates, coords, gps, gps coordinates, lat lon, lat long, lat lng, latlng, geo, geolocation, location, point, coordenadas, coordinate, coordonnees, koordinate, koordinates, koordinatos, suradnice, koordinatlar, wkt, geometry",
  },
];

/** Headings of a maker space. */
export const MAKER_SPACES: readonly Heading[] = [
  {
    to: "kind",
    as: "term",
    exact:
      "kind, type, space type, type of space, kind of space, lab type, kind name, category, categoria, tipo, tipo de espacio, tipologia, type de lieu, typo, vrsta, tip, tipas, druh, typ, tur, turu",
  },
  { to: "scope", as: "term", exact: "scope" },
  {
    to: "operator.name",
    exact:
      "operator, run by, operated by, owner, host, host organisation, host organization, organisation, organization, institution, operador, gestor, gestore, entidad gestora, entidade gestora, ente gestore, exploitant, gestionnaire, upravljavec, upravitelj, valdytojas, prevadzkovatel, isletmeci, isleten",
  },
  {
    to: "operator.type",
    as: "term",
    exact:
      "operator type, type of operator, owner type, host type, organisation type, organization type",
    like: /^(type of (owner|host|organi[sz]ation))/,
  },
  {
    to: "operator.legalForm",
    exact:
      "legal form, legal structure, legal status, forma juridica, forma giuridica, forme juridique, pravna oblika, pravni oblik, teisine forma, pravna forma, hukuki yapi",
  },
  {
    to: "openedOn",
    exact:
      "opened, opened on, opening date, date opened, founded, founded on, founded in, date founded, year founded, year opened, established, start date, since, open since, activity start at, activity inaugurated at, fecha de apertura, apertura, ano de apertura, data di apertura, anno di apertura, abertura, data de abertura, ano de abertura, date d ouverture, ouverture, ustanovljen, leto ustanovitve, odprto od, godina osnivanja, osnovan, ikurta, ikurimo metai, otvorene, rok zalozenia, acilis, acilis tarihi, kurulus yili",
    like: /^(date|when) (your|the|did (your|the)) ?(space|lab|makerspace) open/,
  },
  {
    to: "facilities",
    as: "facilities",
    exact:
      "facilities, facility, capabilities, machines, instalaciones, equipamiento disponible, attrezzature, servizi, instalacoes, installations, zmogljivosti, sadrzaji, galimybes, vybavenie priestoru, olanaklar, imkanlar",
  },
  {
    to: "equipment",
    as: "list",
    exact:
      "equipment, equipment list, tools, tools list, tools and equipment, equipamiento, equipos, maquinas, macchinari, equipamento, equipamentos, equipements, oprema, iranga, vybavenie, ekipman, donanim",
    like: /^tools and equipment/,
  },
  {
    to: "openingHours",
    as: "hours",
    exact:
      "opening hours, hours, opening times, open hours, horario, orari, orario, horaires, delovni cas, odpiralni cas, radno vrijeme, darbo laikas, otvaracie hodiny, acilis saatleri, calisma saatleri",
  },
  {
    to: "membership.fees",
    as: "fee",
    exact:
      "fee, fees, membership fee, membership fees, price, prices, cost, costs, cuota, cuotas, precio, tarifa, tarifas, quota, tariffa, tariffe, prezzo, preco, precos, tarif, tarifs, cotisation, clanarina, cena, cijena, kaina, mokestis, poplatok, ucret, uyelik ucreti",
    like: /^(membership |monthly |annual |yearly |daily |hourly )?(fee|fees|cost|price|dues|subscription)( |$)(?!structure|type)|membership fees$/,
  },
  {
    to: "membership.model",
    exact: "membership, membership model, fee structure, fee structure type, membership type",
    like: /^membership fee structure/,
  },
  {
    to: "membership.access",
    exact:
      "access, access type, access rules, acceso, accesso, acesso, acces, dostop, pristup, prieiga, pristup verejnosti, erisim",
    like: /^what access do people have/,
  },
  {
    to: "membership.members",
    as: "quantity",
    unit: "people",
    exact:
      "members, number of members, membership size, member count, total members, current membership, socios, numero de socios, miembros, membri, numero membri, membros, membres, nombre de membres, clani, stevilo clanov, clanovi, broj clanova, nariai, nariu skaicius, clenovia, pocet clenov, uyeler, uye sayisi",
    like: /^(current|total|how many) (membership or userbase|members)/,
  },
  {
    to: "networks",
    as: "list",
    exact: "network, networks, listed in, redes, reti, reseaux, mreze, tinklai, siete, aglar",
  },
  {
    to: "metrics",
    as: "metric",
    unit: "m2",
    exact:
      "floor space, floor area, area m2, size m2, surface, superficie, superficie m2, povrsina, plotas, rozloha, alan m2, square meters, square metres",
    like: /^(floor (space|area)|size|area|surface|superficie) (in )?(sq m|m2|m|square met(er|re)s)$/,
  },
  {
    to: "metrics",
    as: "metric",
    unit: "ft2",
    exact: "square feet, area sq ft",
    like: /^(floor (space|area)|size|area) (in )?(sq ft|ft2|square feet)$/,
  },
  {
    to: "metrics",
    as: "metric",
    unit: "visits",
    exact:
      "visits, visits per month, visits per year, visitors, visitors per year, annual visitors, visitas, visite, visites, obiskovalci, posjetitelji, lankytojai, navstevnici, ziyaretci sayisi",
    like: /^(total |number of )?(visits|visitors)( |$)/,
  },
  {
    to: "metrics",
    as: "metric",
    unit: "people",
    exact:
      "users, unique users, number of users, staff, number of staff, employees, number of employees, headcount, volunteers, usuarios, utenti, utilizadores, utilisateurs, uporabniki, korisnici, naudotojai, pouzivatelia, empleados, dipendenti, zaposleni, darbuotojai, zamestnanci, calisan sayisi",
    like: /^(unique|number of|total) (users|staff|employees|volunteers|workstations)/,
  },
  {
    to: "metrics",
    as: "metric",
    unit: "workstations",
    exact: "workstations, capacity, desks, puestos de trabajo, postazioni",
  },
];

/** Headings of a table of figures: one figure a row, its unit in a column of its own. */
export const MEASUREMENTS: readonly Heading[] = [
  {
    to: "quantity",
    as: "quantity",
    exact:
      "value, figure, amount, number, count, quantity, valor, cantidad, valore, quantita, valeur, quantite, vrednost, vrijednost, reiksme, hodnota, deger",
  },
  {
    to: "quantity.unit",
    exact:
      "unit, units, unit of measure, unit of measurement, unidad, unita, unidade, unite, enota, jedinica, vienetas, jednotka, birim",
  },
  {
    to: "period",
    as: "period",
    exact:
      "year, years, period, reference year, reference period, ano, anos, periodo, anno, anni, annee, periode, leto, obdobje, godina, razdoblje, metai, laikotarpis, rok, obdobie, yil, donem",
  },
  {
    to: "indicator",
    as: "term",
    exact:
      "indicator, measure, metric, indicador, indicatore, indicateur, kazalnik, pokazatelj, rodiklis, ukazovatel, gosterge",
  },
];

/** Columns that tell of persons or of ways to reach them; the registry is public and needs none. */
export const PERSONAL =
  /(^|\b)(e ?mails?|mail|correo|correo electronico|posta elettronica|courriel|e posta|eposta|phone|telephone|tel|mobile (?:phone|number)|mobile$|telefono|telefone|telefon|telefonas|fax|whatsapp|skype|contact|contacts|contact person|contact name|contact details|contacto|contatto|contato|kontakt|manager|director|founder s name|founders? names?|owner name|first name|last name|surname|full name|your name|respondent|respondent name|completed by|submitted by|job title|date of birth|ip address)(\b|$)/;
