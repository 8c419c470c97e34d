/**
 * What a reference names; a drawing of another tool may refer to nothing yet, or to what is gone. Names are
 * chosen by people and files: "constructor" names nothing that is not there.
 */
export function referred<T>(
  records: Readonly<Record<string, T>> | undefined,
  id: string | undefined,
): T | undefined {
  return records !== undefined && id !== undefined && Object.hasOwn(records, id)
    ? records[id]
    : undefined
}
