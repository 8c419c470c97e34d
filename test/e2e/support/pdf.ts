import { readPdf } from '../../support/readPdf.ts'

/** The words of a letter in reading order, with single spaces. */
export async function wordsOf(pdf: Uint8Array): Promise<string> {
  return (await readPdf(pdf)).replaceAll(/\s+/g, ' ')
}

/** "144.00" as letters write it. */
export function inEuros(amount: string): string {
  const [whole = '', cents = ''] = amount.split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${cents} €`
}
