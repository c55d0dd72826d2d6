/** A name of the code as readers write it: `supportRoadmaps` is “support roadmaps”. */
export const inWords = (name: string): string =>
  name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
