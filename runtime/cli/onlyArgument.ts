/** The one thing a command is about; throws what the command line then says. */
export function onlyArgument(given: readonly string[], name: string): string {
  const [only] = given
  if (only === undefined || given.length > 1) {
    throw new Error(`expected one ${name}, found ${given.length}; see --help`)
  }
  return only
}
