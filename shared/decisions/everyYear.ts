/** The first of January of each year from a day until today: a table then yields one result for each. */
export function everyYearFrom(day: string): string {
  return `for y in (${day}.year)..(max([${day}.year, today().year])) return date(y, 1, 1)`
}
