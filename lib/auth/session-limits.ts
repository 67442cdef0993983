/** A session without a request for this long is over. */
export const idleMinutes = 30;
/** A session is over this long after signing in, whatever happens. */
export const absoluteHours = 12;
