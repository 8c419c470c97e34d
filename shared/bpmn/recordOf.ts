/** The record of an id, which a file may have chosen: "constructor" names nothing that is not there. */
export function recordOf<T>(
  records: Readonly<Record<string, T>> | undefined,
  id: string | undefined,
): T | undefined {
  return records !== undefined && id !== undefined && Object.hasOwn(records, id)
    ? records[id]
    : undefined
}
