/** Kassenzeichen: budget section, running number, check digit by Luhn. */
export function toAccountNumber(number: number): string {
  const digits = `50231${String(number).padStart(6, '0')}`
  return `5.0231.${digits.slice(5)}.${luhnCheckDigit(digits)}`
}

export function toDogId(number: number): string {
  return `HD-${String(number).padStart(6, '0')}`
}

export function toTagNumber(number: number): string {
  return String(number).padStart(5, '0')
}

export function toDogNumber(dogId: string): number {
  return Number(dogId.slice('HD-'.length))
}

function luhnCheckDigit(digits: string): number {
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, index) => {
      const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1)
      return total + (weighted > 9 ? weighted - 9 : weighted)
    }, 0)
  return (10 - (sum % 10)) % 10
}
