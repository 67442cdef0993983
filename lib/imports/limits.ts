/** The largest file taken, in bytes. */
export const largestFile = 16 * 1_048_576;

/** The most rows of a list below its heading, and of those lists whose rows each take more than a line of a table. */
export const mostRows = 50_000;
export const mostRowsOfCity = 5_000;

/** The last row that a spreadsheet can have: how far a file may go on with empty lines. */
export const lastRow = 1_048_576;

/** The longest a cell may be, in characters: what a spreadsheet holds. */
export const longestCell = 32_767;

/** The most columns of a file. */
export const mostColumns = 200;

/** How long a file that was brought is kept to be stored, and its bytes afterwards, in milliseconds. */
export const keptFor = 86_400_000;
