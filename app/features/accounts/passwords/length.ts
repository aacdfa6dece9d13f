/** A password's length, in characters; there are no rules of composition. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;
