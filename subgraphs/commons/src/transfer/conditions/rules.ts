import { community } from "./community.ts";
import type { ConditionRule } from "./condition.ts";
import { data } from "./data.ts";
import { demandFromFirms } from "./demand-from-firms.ts";
import { equipment } from "./equipment.ts";
import { governance } from "./governance.ts";
import { industryPartner } from "./industry-partner.ts";
import { legalFramework } from "./legal-framework.ts";
import { networks } from "./networks.ts";
import { politicalCommitment } from "./political-commitment.ts";
import { premises } from "./premises.ts";
import { runningFunding } from "./running-funding.ts";
import { scale } from "./scale.ts";
import { skilledStaff } from "./skilled-staff.ts";
import { startUpFunding } from "./start-up-funding.ts";
import { time } from "./time.ts";
import { universityPartner } from "./university-partner.ts";

/** A rule for each criterion of the vocabulary `condition`; a test holds that none is missing. */
export const CONDITION_RULES: Readonly<Record<string, ConditionRule>> = {
  "political-commitment": politicalCommitment,
  governance,
  "legal-framework": legalFramework,
  "start-up-funding": startUpFunding,
  "running-funding": runningFunding,
  premises,
  equipment,
  "skilled-staff": skilledStaff,
  community,
  "demand-from-firms": demandFromFirms,
  "university-partner": universityPartner,
  "industry-partner": industryPartner,
  networks,
  data,
  time,
  scale,
};
