/** Whether a text sets out to be a DMN file, of whatever version. */
export function isDmn(text: string): boolean {
  return /<([\w.-]+:)?definitions[^>]*omg\.org\/spec\/DMN\//.test(text.slice(0, 10_000))
}
