/** A module as it is read instead of its file. */
export interface Now {
  file: string;
  text: string;
}

// The configuration is bundled, with its own copy of this module: only what is global is shared.
const shared = globalThis as { guildhallMutant?: Now | undefined };

export const mutantNow = (): Now | undefined => shared.guildhallMutant;
export const mutateNow = (mutant: Now | undefined): void => {
  shared.guildhallMutant = mutant;
};
