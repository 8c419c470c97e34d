/** "1.234,5" or "1234.50" → "1234.50"; undefined when it is no amount. Exact: no number in between. */
export function parseAmount(
  written: string,
  scale: number,
): { readonly amount: string } | { readonly problem: 'noAmount' | 'tooManyPlaces' } {
  const text = written.replaceAll(/[\s€]/gu, '')
  const [, sign = '', whole = '', places = ''] =
    german.exec(text) ?? plain.exec(text) ?? ([] as readonly string[])
  const digits = whole.replaceAll('.', '')
  if (digits === '') return { problem: 'noAmount' }
  if (places.length > scale) return { problem: 'tooManyPlaces' }
  const leading = digits.replace(/^0+(?=\d)/, '')
  return { amount: `${sign}${leading}${scale > 0 ? `.${places.padEnd(scale, '0')}` : ''}` }
}

const german = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/
const plain = /^(-?)(\d+)\.(\d+)$/
