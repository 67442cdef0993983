/** Something the person who started the program can put right. The message is one line: what is wrong, then what to do. */
export class StartupError extends Error {
  override name = "StartupError";
}
