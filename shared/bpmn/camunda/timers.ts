/** Six or seven fields of a schedule as "0 0 9 * * MON-FRI", or a name such as "@daily". */
export function isCron(text: string): boolean {
  return /^@\w+$/.test(text) || /^\S+( +\S+){5,6}$/.test(text)
}
