/** The parts of a name as `XmlElement` has it: "{namespace}local", or "local" without namespace. */
export function partsOf(full: string): {
  readonly uri: string | undefined
  readonly local: string
} {
  const end = full.indexOf('}')
  return full.startsWith('{') && end > 0
    ? { uri: full.slice(1, end), local: full.slice(end + 1) }
    : { uri: undefined, local: full }
}
