/** What a reference names; a drawing of another tool may refer to nothing yet, or to what is gone. */
export function referred<T>(
  records: Readonly<Record<string, T>>,
  id: string | undefined,
): T | undefined {
  return id === undefined ? undefined : records[id]
}
