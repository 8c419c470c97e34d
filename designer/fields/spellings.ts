interface Spelling {
  readonly id:
    | 'any'
    | 'digits'
    | 'letters'
    | 'postcode'
    | 'iban'
    | 'plate'
    | 'phone'
    | 'time'
    | 'ags'
  readonly pattern: string | undefined
  readonly example: string | undefined
}

/** How a text has to be written, by a name; the rule is what is stored. */
export const spellings: readonly Spelling[] = [
  { id: 'any', pattern: undefined, example: undefined },
  { id: 'digits', pattern: '^[0-9]+$', example: '04711' },
  { id: 'letters', pattern: String.raw`^[\p{L} .'’-]+$`, example: 'Anne-Marie' },
  { id: 'postcode', pattern: '^[0-9]{5}$', example: '12345' },
  {
    id: 'iban',
    pattern: '^[A-Z]{2}[0-9]{2}( ?[A-Z0-9]){11,30}$',
    example: 'DE89 3704 0044 0532 0130 00',
  },
  {
    id: 'plate',
    pattern: '^[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} ?[1-9][0-9]{0,3}[EH]?$',
    example: 'MU-ST 123',
  },
  { id: 'phone', pattern: String.raw`^\+?[0-9][0-9 ()/-]{4,24}$`, example: '030 23125 100' },
  { id: 'time', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', example: '07:30' },
  { id: 'ags', pattern: '^[0-9]{8}$', example: '08111000' },
]

export function spellingOf(pattern: string | undefined): Spelling['id'] | 'own' {
  return spellings.find((one) => one.pattern === pattern)?.id ?? 'own'
}
