/** Version of the contract: the first number changes when something in it is taken away. */
export const CONTRACT_VERSION = "3.0";
