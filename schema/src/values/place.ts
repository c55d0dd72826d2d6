import { Int } from "type-graphql";
import { text, value } from "../define/field.ts";
import { object } from "../define/object.ts";
import { LocationPrecision } from "./enums.ts";
import { RegionLink } from "./link.ts";
import { Source } from "./source.ts";

@object("A postal address.")
export class Address {
  @text("Street and number, or the name of the building.")
  street?: string;

  @text("Postcode, as text: leading zeros and letters matter.")
  postcode?: string;

  @text("Town or city.")
  city?: string;

  @text("Country (ISO 3166-1 alpha-2).", { format: "country" })
  country?: string;
}

@object("A point on the map, with how near it is to the place.")
export class Location {
  @value(() => Number, "Latitude in degrees north (WGS84).", { required: true, min: -90, max: 90 })
  latitude: number;

  @value(() => Number, "Longitude in degrees east (WGS84).", {
    required: true,
    min: -180,
    max: 180,
  })
  longitude: number;

  @value(() => LocationPrecision, "How near the point is to the place; null where nobody says.")
  precision?: keyof typeof LocationPrecision;

  @text("Where the coordinates come from.")
  source?: string;
}

@object(
  "A statistical or administrative area. A code means nothing without its scheme and version.",
)
export class Territory {
  @text("The code within its scheme, such as `ITI4`.", { required: true })
  code: string;

  @text("The scheme, such as `NUTS`.", { required: true })
  scheme: string;

  @text("The version of the scheme, such as `2021`.", { required: true })
  version: string;

  @value(() => Int, "Level within the scheme: NUTS has 1 to 3.")
  level?: number;

  @text("Name of the area.")
  name?: string;

  @text("What should be known about the code.")
  note?: string;
}

@object("A place as a source tells of it: a region of the graph, or one elsewhere by name.")
export class Place {
  @text("The place by name, such as `Cork, Ireland`.", { required: true })
  name: string;

  @value(() => RegionLink, "The region of the graph that it is or lies in; null for any other.")
  region?: RegionLink;

  @text("Country (ISO 3166-1 alpha-2); null where it is in several or none.", { format: "country" })
  country?: string;

  @text("The body there, by name.")
  organisation?: string;
}

@object("How many people live somewhere; never without the year, the scope and the source.")
export class Population {
  @value(() => Int, "Number of people.", { required: true })
  value: number;

  @value(() => Int, "The year it was counted or reckoned for; null where the source does not say.")
  year?: number;

  @text("What the number covers: the municipality, the city proper, the region.", {
    required: true,
  })
  scope: string;

  @value(() => Source, "Where it comes from.", { required: true })
  source: Source;
}
