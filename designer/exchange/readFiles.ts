import { exchangeTexts } from '#shared/text/exchange.ts'
import { limits } from '#shared/xml/limits.ts'
import { beside } from './beside.ts'
import type { Read } from './read.ts'

const most = 20
/** UTF-8 needs up to four bytes for a character. */
const largest = limits.characters * 4

/** What is too large is not even loaded; what breaks the reader changes nothing. */
export async function readFiles(files: readonly File[]): Promise<Read> {
  const large = files.find(({ size }) => size > largest)
  if (large !== undefined) return refused(large.name, 'tooLarge')
  if (files.length > most) return refused(`${files.length}`, 'notTogether')
  const texts = files.map(async (file) => ({ name: file.name, xml: await file.text() }))
  return beside('read', await Promise.all(texts)).catch((error: unknown) => {
    // A file that no reader was made for: the person is told, and we see it in the console.
    reportError(error)
    return refused(files[0]?.name ?? '', 'failed')
  })
}

function refused(file: string, why: 'tooLarge' | 'notTogether' | 'failed'): Read {
  return { problem: { file, text: { de: exchangeTexts.de[why], en: exchangeTexts.en[why] } } }
}
