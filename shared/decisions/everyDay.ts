/** Each day from one to another: a table then yields one result for each. */
export function everyDayFrom(day: string, until: string): string {
  return `for i in 0..((${until} - ${day}).days) return ${day} + duration("P1D") * i`
}
