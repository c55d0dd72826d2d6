import type { ConditionRule } from "./condition.ts";
import { ofReceiver } from "./of-receiver.ts";
import { helped, hindered } from "./found.ts";
import { organisationsOf } from "./parties.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

const KINDS = new Set(["community", "association", "cooperative", "artist-run-organisation"]);

export const community: ConditionRule = {
  context: "POPULATION",
  looked:
    "Spaces there that a community runs, associations and communities among its organisations and the parts they play, and spaces with members on record.",
  cannotTell: "Whether these people would use and carry this.",
  judge: ofReceiver((receiver) => {
    const spaces = held(receiver, "maker-spaces");
    const run = spaces.there.filter(({ operator }) => operator?.type === "community");
    const { active, named, gone } = organisationsOf(receiver, KINDS);
    const { against, lowers } = hindered(
      receiver,
      ["communities"],
      ["maker-spaces", "organisations"],
    );
    return weigh({
      met: sign("Spaces a community runs, and communities that take part", [...run, ...active]),
      partly: [
        sign("Communities and associations on record with no part in anything", named),
        sign(
          "Spaces with members",
          spaces.there.filter(({ membership }) => membership?.members),
        ),
        helped(receiver, "communities"),
      ],
      against: [against],
      gone: sign("Communities and their spaces that have ended", [
        ...gone,
        ...spaces.gone.filter(({ operator }) => operator?.type === "community"),
      ]),
      lowers: [lowers],
    });
  }),
};
