/** The largest file taken, in bytes, and the most rows below its header. */
export const largestFile = 1_000_000;
export const mostRows = 5_000;
