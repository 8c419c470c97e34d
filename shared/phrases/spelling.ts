import type { Conversion } from './phrase.ts'

/** Stands for the value in a spelling; no field is called so. */
export const hole = '_value_'

// One pass groups the last three digits not yet grouped: three passes reach 999 999 999 999.
const grouped = (text: string): string =>
  [1, 2, 3].reduce((inner) => String.raw`replace(${inner}, "(\d)(\d{3})([.,])", "$1.$2$3")`, text)
const euros = grouped(
  String.raw`replace("00" + string(abs(decimal(${hole} * 100, 0))), "^0*(\d+)(\d{2})$", "$1,$2")`,
)

/** The one way a conversion is spelled in FEEL. */
export const spellings: Readonly<Record<Conversion, string>> = {
  dateText: `string join(reverse(split(string(${hole}), "-")), ".")`,
  // of a day and of what is known only to the month alike
  monthStart: `date(substring(string(${hole}), 1, 7) + "-01")`,
  year: `${hole}.year`,
  month: `${hole}.month`,
  amountText: `(if ${hole} < 0 then "-" else "") + ${euros} + "\u00a0€"`,
  numberText: `string(${hole})`,
  commaText: `replace(string(${hole}), "[.]", ",")`,
  cents: `round half up(${hole}, 2)`,
  wholeEuros: `round half up(${hole}, 0)`,
  count: `count(${hole})`,
  sum: `sum(${hole})`,
  first: `${hole}[1]`,
  last: `${hole}[-1]`,
  smallest: `min(${hole})`,
  largest: `max(${hole})`,
  listText: `string join(${hole}, ", ")`,
  upperCase: `upper case(${hole})`,
  lowerCase: `lower case(${hole})`,
  letters: `replace(lower case(${hole}), "[^a-zäöüß]", "")`,
}
