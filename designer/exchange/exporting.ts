import { exchangeTexts } from '#shared/text/exchange.ts'
import { useDocument } from '../designer/documentStore.ts'
import { tell, useSession } from '../designer/sessionStore.ts'
import { useLanguage } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { download } from './download.ts'
import { formats, type Format } from './formats.ts'

/** Hands over the draft as it is now, and says so. */
export async function exportAs(format: Format): Promise<void> {
  const definition = useDocument.getState().opened?.definition
  const { language } = useLanguage.getState()
  const text = exchangeTexts[language]
  if (definition === undefined) return
  try {
    announce(text.writing)
    const { technical: isTechnical } = useSession.getState()
    const files = await formats[format]({ definition, language, isTechnical })
    for (const file of files) download(file)
    announce(text.written(files.map(({ name }) => name).join(', ')))
  } catch (error) {
    // Whatever kept it from being written: the draft is as before, and the person can try another format.
    reportError(error)
    tell(text.notWritten)
  }
}

export function hasDecisions(): boolean {
  const { decisions = {}, boxedDecisions = {} } = useDocument.getState().opened?.definition ?? {}
  return Object.keys(decisions).length + Object.keys(boxedDecisions).length > 0
}
