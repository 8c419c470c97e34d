import { inLanguage, type Language } from '#shared/model/localised.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { fieldOf, phraseIn } from './phrasing.ts'
import type { ShownRow } from './useRows.ts'

type Look = 'ok' | 'err' | 'warn' | 'opt'

/** What is true of a row, in a few words with a mark. */
export function Check({ shown }: { readonly shown: ShownRow }) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(mappingTexts)
  const { look, said } = checked(shown, text)
  return (
    <span className={`st ${look}`}>
      {icons[look] === undefined ? undefined : <Icon name={icons[look]} size="s" />}
      <span className="clip">{said}</span>
      {reasonOf(shown, language) === undefined ? undefined : (
        <span className="sr">{reasonOf(shown, language)}</span>
      )}
    </span>
  )
}

const icons: Readonly<Record<Look, IconName | undefined>> = {
  ok: 'tick',
  err: 'error',
  warn: 'warning',
  opt: undefined,
}

function checked(
  { verdict, problem, row }: ShownRow,
  { verdict: text }: (typeof mappingTexts)['de'],
): { readonly look: Look; readonly said: string } {
  if (isAsked({ verdict, row })) return { look: 'ok', said: text.asked }
  switch (verdict.kind) {
    case 'fits':
      return problem === undefined
        ? { look: 'ok', said: text.fits }
        : { look: 'warn', said: text.failed }
    case 'mayBeMissing':
      return { look: 'warn', said: text.mayBeMissing }
    case 'missing':
      return { look: 'err', said: text.missing }
    case 'open':
      return { look: 'opt', said: text.open }
    case 'gone':
      return { look: 'err', said: text.gone }
    case 'mismatch':
      return { look: 'err', said: text.mismatch }
    case 'broken': {
      const isValue = fieldOf(phraseIn(row.row.value, row.scope)) !== undefined
      return { look: 'err', said: isValue ? text.broken : text.formulaBroken }
    }
  }
}

/** What a form asks need not be there before. */
function isAsked({ verdict: { kind }, row }: Pick<ShownRow, 'verdict' | 'row'>): boolean {
  return row.place.kind === 'question' && (kind === 'fits' || kind === 'mayBeMissing')
}

/** Why, in a sentence: said below an open row, and to those who hear the table. */
export function reasonOf({ verdict, problem }: ShownRow, language: Language): string | undefined {
  if (verdict.kind === 'mismatch') return inLanguage(verdict.reason, language)
  if (verdict.kind === 'broken') return inLanguage(verdict.diagnostic.message, language)
  return verdict.kind === 'fits' ? problem : undefined
}
